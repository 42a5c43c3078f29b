package app.stride.activity.adapter.rest.athlete;

import app.stride.activity.adapter.rest.Cursor;
import app.stride.activity.adapter.rest.Fields;
import app.stride.activity.adapter.rest.Preconditions;
import app.stride.activity.adapter.rest.RequestKeys;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.checkin.CheckInOutcome;
import app.stride.activity.usecase.checkin.KeepCheckIn;
import app.stride.activity.usecase.checkin.ListCheckIns;
import app.stride.activity.usecase.checkin.ListCheckIns.Page;
import app.stride.rest.Caller;
import app.stride.rest.IfMatch;
import app.stride.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** How an athlete feels from day to day. */
@Path(CheckInsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "check-ins")
public class CheckInsResource {
    static final String PATH = "/v1/daily-checkins";

    private final Caller caller;
    private final KeepCheckIn keepCheckIn;
    private final ListCheckIns listCheckIns;
    private final RequestKeys requestKeys;
    private final Clock clock;

    CheckInsResource(
            Caller caller, KeepCheckIn keepCheckIn, ListCheckIns listCheckIns, RequestKeys requestKeys, Clock clock) {
        this.caller = caller;
        this.keepCheckIn = keepCheckIn;
        this.listCheckIns = listCheckIns;
        this.requestKeys = requestKeys;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordCheckIn",
            summary = "Record a daily check-in",
            description = "One per day; sending it again replaces it.")
    @APIResponseSchema(
            value = CheckInBody.class,
            responseCode = "201",
            responseDescription = "The check-in has been saved.")
    public Uni<RestResponse<CheckInBody>> tell(
            @Valid @NotNull CheckInBody body,
            @HeaderParam(Preconditions.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Preconditions.IDEMPOTENCY_KEY) @Nullable String key) {
        Fields.date("date", body.date());
        // It may already be tomorrow where the athlete is.
        if (body.date().isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14)))) {
            throw inTheFuture();
        }
        return keepCheckIn
                .of(athlete(), body.checkIn(), Preconditions.expectedVersion(ifMatch), requestKeys.of(key, body))
                .map(CheckInsResource::answer);
    }

    private static HttpProblem inTheFuture() {
        return Problems.badRequest("date", "must not be in the future");
    }

    private static RestResponse<CheckInBody> answer(CheckInOutcome outcome) {
        if (outcome instanceof CheckInOutcome.Kept kept) {
            return ResponseBuilder.create(
                            RestResponse.Status.CREATED,
                            CheckInBody.of(kept.checkIn().checkIn()))
                    .header("ETag", Preconditions.tag(kept.checkIn().version()))
                    .build();
        }
        if (outcome instanceof CheckInOutcome.InTheFuture) {
            throw inTheFuture();
        }
        throw outcome instanceof CheckInOutcome.Stale ? IfMatch.stale() : Preconditions.keyTaken();
    }

    @GET
    @Operation(
            operationId = "listCheckIns",
            summary = "List daily check-ins",
            description = "Latest first. The Link header leads to the next page.")
    public Uni<RestResponse<List<CheckInBody>>> list(
            @QueryParam("start_date") @Nullable LocalDate startDate,
            @QueryParam("end_date") @Nullable LocalDate endDate,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo request) {
        if (startDate != null && endDate != null && endDate.isBefore(startDate)) {
            throw Problems.badRequest("end_date", "must not be before start_date");
        }
        Fields.date("start_date", startDate);
        Fields.date("end_date", endDate);
        LocalDate last = cursor == null ? endDate : before(cursor);
        return listCheckIns.of(athlete(), startDate, last, limit).map(page -> answer(page, request));
    }

    /** A cursor is the day before which the list continues. */
    private static LocalDate before(String cursor) {
        try {
            return LocalDate.parse(cursor).minusDays(1);
        } catch (DateTimeParseException notOurs) {
            throw Problems.badRequest("cursor", "must be taken from the Link header of a page");
        }
    }

    private static RestResponse<List<CheckInBody>> answer(Page page, UriInfo request) {
        ResponseBuilder<List<CheckInBody>> answer = ResponseBuilder.ok(page.checkIns().stream()
                .map(kept -> CheckInBody.of(kept.checkIn()))
                .toList());
        if (page.before() != null) {
            answer.header("Link", Cursor.next(request, page.before().toString()));
        }
        return answer.build();
    }

    private AthleteId athlete() {
        return new AthleteId(caller.subject());
    }
}
