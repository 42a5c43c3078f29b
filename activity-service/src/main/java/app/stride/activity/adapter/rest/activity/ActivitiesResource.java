package app.stride.activity.adapter.rest.activity;

import app.stride.activity.adapter.rest.Cursor;
import app.stride.activity.adapter.rest.HidingParameters;
import app.stride.activity.adapter.rest.Preconditions;
import app.stride.activity.adapter.rest.RequestKeys;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.activity.ActivityQuery;
import app.stride.activity.usecase.activity.ListActivities;
import app.stride.activity.usecase.activity.ListActivities.Page;
import app.stride.activity.usecase.activity.SummarizeActivities;
import app.stride.activity.usecase.ingest.RecordActivity;
import app.stride.activity.usecase.ingest.RecordActivity.Outcome;
import app.stride.rest.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** An athlete's activities: recording one without a file, listing them, summarizing them. */
@Path(ActivitiesResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "activities")
public class ActivitiesResource {
    public static final String PATH = "/v1/activities";

    private final Caller caller;
    private final RecordActivity recordActivity;
    private final ListActivities listActivities;
    private final SummarizeActivities summarizeActivities;
    private final TypedRuns typedRuns;
    private final RequestKeys requestKeys;

    ActivitiesResource(
            Caller caller,
            RecordActivity recordActivity,
            ListActivities listActivities,
            SummarizeActivities summarizeActivities,
            TypedRuns typedRuns,
            RequestKeys requestKeys) {
        this.caller = caller;
        this.recordActivity = recordActivity;
        this.listActivities = listActivities;
        this.summarizeActivities = summarizeActivities;
        this.typedRuns = typedRuns;
        this.requestKeys = requestKeys;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordActivity",
            summary = "Record an activity without a file",
            description = "201 with the new activity, or 200 if it was already recorded.")
    @APIResponseSchema(
            value = ActivityView.class,
            responseCode = "201",
            responseDescription = "The activity has been recorded.")
    @APIResponse(
            responseCode = "200",
            description = "The activity was already recorded.",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Uni<RestResponse<ActivityView>> record(
            @Valid @NotNull RecordActivityRequest request,
            @HeaderParam(Preconditions.IDEMPOTENCY_KEY) @Nullable String key) {
        return recordActivity
                .record(athlete(), typedRuns.of(request), requestKeys.of(key, request))
                .map(ActivitiesResource::answer);
    }

    private static RestResponse<ActivityView> answer(Outcome outcome) {
        if (outcome instanceof Outcome.Recorded recorded) {
            return activity(RestResponse.Status.CREATED, recorded.activity());
        }
        if (outcome instanceof Outcome.AlreadyThere there) {
            return activity(RestResponse.Status.OK, there.activity());
        }
        throw outcome instanceof Outcome.Deleted ? Preconditions.deletedSince() : Preconditions.keyTaken();
    }

    private static RestResponse<ActivityView> activity(RestResponse.Status status, KeptActivity kept) {
        return ResponseBuilder.create(status, ActivityView.of(kept))
                .header("Location", PATH + "/" + kept.id())
                .header("ETag", Preconditions.tag(kept.activity().version()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listActivities",
            summary = "List activities",
            description = "Newest first by default. The Link header leads to the next page.")
    public Uni<RestResponse<List<ActivityView>>> list(
            @BeanParam @Valid ListParameters parameters, @Context UriInfo request) {
        ActivityQuery query = parameters.query();
        return listActivities.of(athlete(), query).map(page -> page(page, query, request));
    }

    private static RestResponse<List<ActivityView>> page(Page page, ActivityQuery query, UriInfo request) {
        ResponseBuilder<List<ActivityView>> answer = ResponseBuilder.ok(
                page.activities().stream().map(ActivityView::of).toList());
        if (page.next() != null) {
            answer.header("Link", Cursor.next(request, page.next(), query.order()));
        }
        return answer.build();
    }

    @GET
    @Path("/summary")
    @Operation(
            operationId = "summarizeActivities",
            summary = "Summarize recent activities",
            description = "Totals for the last days, up to and including the athlete's today.")
    public Uni<SummaryView> summary(
            @QueryParam("days") @DefaultValue("30") @Min(1) @Max(3660) Integer days,
            @BeanParam HidingParameters hiding) {
        return summarizeActivities
                .ofLast(days, athlete(), hiding.hidden())
                .map(summary -> SummaryView.of(summary, days));
    }

    private AthleteId athlete() {
        return new AthleteId(caller.subject());
    }
}
