package app.stride.plans.adapter.rest.plan;

import app.stride.plans.adapter.rest.Answers;
import app.stride.plans.adapter.rest.AuditJson;
import app.stride.plans.adapter.rest.Tagged;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.plan.PlanStatus;
import app.stride.plans.usecase.reading.AuditPlan;
import app.stride.plans.usecase.reading.ListPlans;
import app.stride.plans.usecase.reading.ReadCurrentPlan;
import app.stride.plans.usecase.reading.ReadPlan;
import app.stride.rest.Caller;
import app.stride.rest.Problems;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reading plans. */
@Path("/v1/training-plans")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Plans")
class PlansResource {

    private final Caller caller;
    private final ListPlans listPlans;
    private final ReadPlan readPlan;
    private final ReadCurrentPlan readCurrentPlan;
    private final AuditPlan auditPlan;
    private final Clock clock;

    PlansResource(
            Caller caller,
            ListPlans listPlans,
            ReadPlan readPlan,
            ReadCurrentPlan readCurrentPlan,
            AuditPlan auditPlan,
            Clock clock) {
        this.caller = caller;
        this.listPlans = listPlans;
        this.readPlan = readPlan;
        this.readCurrentPlan = readCurrentPlan;
        this.auditPlan = auditPlan;
        this.clock = clock;
    }

    @GET
    @Tagged
    @Operation(operationId = "listPlans", summary = "The athlete's plans, the newest first")
    public Uni<RestResponse<List<PlanSummary>>> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) Integer limit,
            @QueryParam("cursor") @Nullable UUID cursor) {
        Instant now = clock.instant();
        return listPlans
                .list(me(), status(status), cursor == null ? null : new PlanId(cursor), limit)
                .map(page -> {
                    List<PlanSummary> body = page.plans().stream()
                            .map(plan -> PlanSummary.of(plan, now))
                            .toList();
                    RestResponse.ResponseBuilder<List<PlanSummary>> answer = RestResponse.ResponseBuilder.ok(body);
                    if (page.next() != null) {
                        answer.header("Link", next(status, limit, page.next()));
                    }
                    return answer.build();
                });
    }

    private static String next(@Nullable String status, int limit, PlanId after) {
        String filter = status == null ? "" : "&status=" + status;
        return "</v1/training-plans?limit=" + limit + filter + "&cursor=" + after.value() + ">; rel=\"next\"";
    }

    private static @Nullable PlanStatus status(@Nullable String code) {
        try {
            return code == null || code.isEmpty() ? null : PlanStatus.of(code);
        } catch (IllegalArgumentException unknown) {
            throw Problems.badRequest("status", "must be one of draft, active, completed, cancelled");
        }
    }

    @GET
    @Tagged
    @Path("/current")
    @Operation(operationId = "readCurrentPlan", summary = "The plan that the athlete follows, or null")
    public Uni<RestResponse<Optional<PlanSummary>>> current() {
        Instant now = clock.instant();
        return readCurrentPlan.read(me()).map(plan -> RestResponse.ok(plan.map(active -> PlanSummary.of(active, now))));
    }

    @GET
    @Tagged
    @Path("/{plan_id}")
    @Operation(operationId = "readPlan", summary = "A plan with its workouts")
    public Uni<PlanDetail> read(@PathParam("plan_id") UUID plan) {
        Instant now = clock.instant();
        return readPlan.read(me(), new PlanId(plan))
                .map(found -> PlanDetail.of(Answers.found(found, Answers.NO_SUCH_PLAN), now));
    }

    @GET
    @Tagged
    @Path("/{plan_id}/audit")
    @Operation(operationId = "auditPlan", summary = "What each rule says about a plan")
    public Uni<AuditJson> audit(@PathParam("plan_id") UUID plan) {
        return auditPlan
                .audit(me(), new PlanId(plan))
                .map(found -> AuditJson.of(Answers.found(found, Answers.NO_SUCH_PLAN)));
    }

    private AthleteId me() {
        return new AthleteId(caller.subject());
    }
}
