package app.stride.plans.adapter.rest.plan;

import app.stride.plans.adapter.rest.Answers;
import app.stride.plans.adapter.rest.ExpectedPlan;
import app.stride.plans.adapter.rest.RequestHashes;
import app.stride.plans.adapter.rest.Tagged;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.usecase.IdempotencyKey;
import app.stride.plans.usecase.creation.CreatePlan;
import app.stride.plans.usecase.creation.PlanCreation;
import app.stride.plans.usecase.creation.PreviewPlan;
import app.stride.plans.usecase.lifecycle.ActivatePlan;
import app.stride.plans.usecase.lifecycle.CancelPlan;
import app.stride.rest.Caller;
import app.stride.rest.Problems;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Making plans, taking them up and giving them up. */
@Path("/v1/training-plans")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Plans")
class PlanLifeResource {

    private final Caller caller;
    private final CreatePlan createPlan;
    private final PreviewPlan previewPlan;
    private final ActivatePlan activatePlan;
    private final CancelPlan cancelPlan;
    private final RequestHashes hashes;
    private final Clock clock;

    PlanLifeResource(
            Caller caller,
            CreatePlan createPlan,
            PreviewPlan previewPlan,
            ActivatePlan activatePlan,
            CancelPlan cancelPlan,
            RequestHashes hashes,
            Clock clock) {
        this.caller = caller;
        this.createPlan = createPlan;
        this.previewPlan = previewPlan;
        this.activatePlan = activatePlan;
        this.cancelPlan = cancelPlan;
        this.hashes = hashes;
        this.clock = clock;
    }

    @POST
    @Tagged
    @Operation(operationId = "createPlan", summary = "Makes a plan; the plan that was active is cancelled with it")
    @APIResponse(
            responseCode = "201",
            description = "The plan is made, now or by an earlier request of the same key.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Where the plan is.",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = "ETag",
                        description = "The plan as it is now, for the If-Match of its changes.",
                        schema = @Schema(implementation = String.class))
            },
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PlanSummary.class)))
    public Uni<RestResponse<PlanSummary>> create(
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = 255) @Nullable String key,
            @NotNull @Valid CreatePlanRequest request) {
        return createPlan
                .create(me(), request.toOrder(), hashes.key(key, request))
                .map(this::created);
    }

    private RestResponse<PlanSummary> created(PlanCreation creation) {
        if (creation instanceof PlanCreation.Refused refused) {
            throw Answers.unsound(refused.why());
        }
        if (creation instanceof PlanCreation.Created created) {
            PlanSummary plan = PlanSummary.of(created.plan(), clock.instant());
            return RestResponse.ResponseBuilder.<PlanSummary>create(RestResponse.Status.CREATED)
                    // Relative, as the gateway's address is not ours to know.
                    .header("Location", "/v1/training-plans/" + plan.id())
                    .entity(plan)
                    .build();
        }
        throw Problems.unprocessable(IdempotencyKey.TAKEN);
    }

    @POST
    @Path("/preview")
    @Operation(operationId = "previewPlan", summary = "Shows the plan that a request would make; nothing is stored")
    public Uni<PlanPreview> preview(@NotNull @Valid CreatePlanRequest request) {
        Instant now = clock.instant();
        return previewPlan
                .preview(me(), request.toOrder())
                .map(prepared -> prepared.fold(sound -> PlanPreview.of(sound, now), unsound -> {
                    throw Answers.unsound(unsound);
                }));
    }

    @POST
    @Tagged
    @Path("/{plan_id}/activate")
    @Operation(
            operationId = "activatePlan",
            summary = "Takes up a draft; the plan that was active is cancelled with it")
    public Uni<PlanSummary> activate(
            @PathParam("plan_id") UUID plan, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return activatePlan
                .activate(me(), new PlanId(plan), new ExpectedPlan(ifMatch))
                .map(Answers::value)
                .map(this::summary);
    }

    @POST
    @Tagged
    @Path("/{plan_id}/cancel")
    @Operation(operationId = "cancelPlan", summary = "Gives a plan up")
    public Uni<PlanSummary> cancel(@PathParam("plan_id") UUID plan, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return cancelPlan
                .cancel(me(), new PlanId(plan), new ExpectedPlan(ifMatch))
                .map(Answers::value)
                .map(this::summary);
    }

    private PlanSummary summary(TrainingPlan plan) {
        return PlanSummary.of(plan, clock.instant());
    }

    private AthleteId me() {
        return new AthleteId(caller.subject());
    }
}
