package app.stride.plans.adapter.rest.export;

import app.stride.plans.adapter.rest.Tagged;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.usecase.AdaptationId;
import app.stride.plans.usecase.KeptPage;
import app.stride.plans.usecase.reading.ExportPlans;
import app.stride.rest.Caller;
import app.stride.rest.Problems;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** All plans of an athlete with everything that is kept of them: this service's part of the export of all data. */
@Path(AllPlansResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Plans")
class AllPlansResource {

    static final String PATH = "/v1/training-plans/export";

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** A plan, and where it is not had as a whole, a revision of it and, where one was had, an adaptation. */
    private static final Pattern CURSOR = Pattern.compile("(" + ID + ")(?:\\.([0-9]{1,9})(?:\\.(" + ID + "))?)?");

    private final Caller caller;
    private final ExportPlans exportPlans;
    private final Clock clock;

    AllPlansResource(Caller caller, ExportPlans exportPlans, Clock clock) {
        this.caller = caller;
        this.exportPlans = exportPlans;
        this.clock = clock;
    }

    @GET
    @Tagged
    @Operation(
            operationId = "exportPlans",
            summary = "Everything that is kept of the athlete's plans, a plan at a time, the oldest first",
            description = "Plans in any state, each with its workouts and what became of them, what it was made from,"
                    + " its audit, every revision with its changes, and every adaptation that was proposed. When"
                    + " there is more, the Link header names the next page; a plan with many revisions or"
                    + " adaptations comes again with those that did not fit on one page. GET"
                    + " /v1/athletes/me/export holds all pages.")
    public Uni<RestResponse<List<ExportedPlanJson>>> export(
            @QueryParam("cursor") @Parameter(description = "As the Link header of the page before gives it.") @Nullable String cursor) {
        Instant now = clock.instant();
        return exportPlans
                .next(new AthleteId(caller.subject()), cursor == null ? null : place(cursor))
                .map(page -> answer(page, now));
    }

    private static RestResponse<List<ExportedPlanJson>> answer(KeptPage page, Instant now) {
        List<ExportedPlanJson> body = page.plans().stream()
                .map(plan -> ExportedPlanJson.of(plan, now))
                .toList();
        RestResponse.ResponseBuilder<List<ExportedPlanJson>> answer = RestResponse.ResponseBuilder.ok(body);
        KeptPage.Place next = page.next();
        if (next != null) {
            answer.header("Link", "<" + PATH + "?cursor=" + cursor(next) + ">; rel=\"next\"");
        }
        return answer.build();
    }

    private static String cursor(KeptPage.Place place) {
        KeptPage.Within within = place.within();
        if (within == null) {
            return place.plan().value().toString();
        }
        AdaptationId adaptation = within.adaptation();
        return place.plan().value() + "." + within.revision() + (adaptation == null ? "" : "." + adaptation.value());
    }

    private static KeptPage.Place place(String cursor) {
        Matcher ids = CURSOR.matcher(cursor);
        if (!ids.matches()) {
            throw Problems.badRequest("cursor", "must be one that a Link header gave");
        }
        PlanId plan = new PlanId(UUID.fromString(ids.group(1)));
        String revision = ids.group(2);
        return new KeptPage.Place(plan, revision == null ? null : within(revision, ids.group(3)));
    }

    private static KeptPage.Within within(String revision, @Nullable String adaptation) {
        return new KeptPage.Within(
                Integer.parseInt(revision), adaptation == null ? null : new AdaptationId(UUID.fromString(adaptation)));
    }
}
