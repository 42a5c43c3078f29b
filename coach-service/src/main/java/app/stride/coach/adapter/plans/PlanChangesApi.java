package app.stride.coach.adapter.plans;

import app.stride.coach.domain.proposal.WorkoutEdit;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The part of plans-service's HTTP contract by which the coach has plans changed, once the athlete accepts. */
@RegisterRestClient(configKey = "plans")
@RegisterProvider(PlanRefusals.class)
@Path("/v1/training-plans")
interface PlanChangesApi {

    /** Changes of workouts; with {@code dry_run} they are only judged. */
    record Changes(List<WorkoutEdit> changes, String reason, String by, int expectedRevision, boolean dryRun) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Adapt(
            String reason,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int expectedRevision,
            boolean dryRun) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewPlan(
            String goalRaceName,
            LocalDate goalRaceDate,
            double goalRaceDistanceM,
            @Nullable Integer goalTimeSeconds,
            @Nullable LocalDate planStartDate,
            String status,
            String generationMethod,
            @Nullable Integer daysPerWeek,
            @Nullable List<String> availableDays,
            @Nullable String longRunDay,
            @Nullable Integer maxSessionMinutes,
            @Nullable Double maxWeeklyDistanceKm,
            @Nullable Map<String, Double> methodologyBlend) {}

    @POST
    @Path("/{plan}/changes")
    Uni<EffectMessages.PlanChange> change(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Request-Id") String requestId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("plan") UUID plan,
            Changes changes);

    @POST
    @Path("/{plan}/adaptations")
    Uni<EffectMessages.Adaptation> adapt(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Request-Id") String requestId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("plan") UUID plan,
            Adapt adapt);

    @POST
    @Path("/{plan}/adaptations/{adaptation}/{decision}")
    Uni<EffectMessages.Adaptation> decide(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Request-Id") String requestId,
            @PathParam("plan") UUID plan,
            @PathParam("adaptation") UUID adaptation,
            @PathParam("decision") String decision);

    @POST
    @Path("/preview")
    Uni<EffectMessages.Preview> preview(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Request-Id") String requestId,
            NewPlan plan);

    /** The answer's entity tag names the plan as it was made. */
    @POST
    Uni<RestResponse<EffectMessages.Made>> create(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Request-Id") String requestId,
            @HeaderParam("Idempotency-Key") String key,
            NewPlan plan);

    @POST
    @Path("/{plan}/activate")
    Uni<EffectMessages.Plan> activate(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Request-Id") String requestId,
            @PathParam("plan") UUID plan);

    /** Only while the plan is still what the entity tag names; 412 otherwise. */
    @POST
    @Path("/{plan}/cancel")
    Uni<EffectMessages.Plan> cancel(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Request-Id") String requestId,
            @HeaderParam("If-Match") String tag,
            @PathParam("plan") UUID plan);
}
