package app.stride.plans.adapter.rest.change;

import app.stride.plans.adapter.rest.Answers;
import app.stride.plans.adapter.rest.ExpectedPlan;
import app.stride.plans.adapter.rest.RequestHashes;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.usecase.Adaptation;
import app.stride.plans.usecase.AdaptationId;
import app.stride.plans.usecase.change.AdaptPlan;
import app.stride.plans.usecase.change.DecideAdaptation;
import app.stride.plans.usecase.reading.ListAdaptations;
import app.stride.rest.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Proposals to adapt a plan to what happened. */
@Path("/v1/training-plans/{plan_id}/adaptations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Adaptations")
class AdaptationsResource {

    private final Caller caller;
    private final AdaptPlan adaptPlan;
    private final DecideAdaptation decideAdaptation;
    private final ListAdaptations listAdaptations;
    private final RequestHashes hashes;

    AdaptationsResource(
            Caller caller,
            AdaptPlan adaptPlan,
            DecideAdaptation decideAdaptation,
            ListAdaptations listAdaptations,
            RequestHashes hashes) {
        this.caller = caller;
        this.adaptPlan = adaptPlan;
        this.decideAdaptation = decideAdaptation;
        this.listAdaptations = listAdaptations;
        this.hashes = hashes;
    }

    @GET
    @Operation(
            operationId = "listAdaptations",
            summary = "What was proposed for the plan, and what happened that is worth a proposal")
    public Uni<AdaptationsJson> list(@PathParam("plan_id") UUID plan) {
        return listAdaptations
                .list(me(), new PlanId(plan))
                .map(found -> AdaptationsJson.of(Answers.found(found, Answers.NO_SUCH_PLAN)));
    }

    @POST
    @Operation(
            operationId = "adaptPlan",
            summary =
                    "Proposes how to adapt the plan; nothing changes before it is accepted, and dry_run stores nothing")
    @APIResponse(
            responseCode = "201",
            description = "The proposal; a dry run answers 200 with a proposal that is not stored.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AdaptationJson.class)))
    public Uni<RestResponse<AdaptationJson>> adapt(
            @PathParam("plan_id") UUID plan,
            @QueryParam("dry_run") @DefaultValue("false") boolean dryRun,
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = 255) @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AdaptPlanRequest request) {
        ExpectedRevision expected = new ExpectedRevision(ifMatch, request.expectedRevision());
        boolean shown = dryRun || Boolean.TRUE.equals(request.dryRun());
        return adaptPlan
                .adapt(
                        me(),
                        new PlanId(plan),
                        request.toWish(),
                        expected,
                        shown,
                        shown ? null : hashes.key(key, request))
                .map(expected::value)
                .map(adaptation -> shown ? RestResponse.ok(AdaptationJson.shown(adaptation)) : created(adaptation));
    }

    private static RestResponse<AdaptationJson> created(Adaptation adaptation) {
        return RestResponse.status(RestResponse.Status.CREATED, AdaptationJson.of(adaptation));
    }

    @POST
    @Path("/{adaptation_id}/accept")
    @Operation(
            operationId = "acceptAdaptation",
            summary = "Makes the proposed changes; they are the plan's next revision")
    public Uni<AdaptationJson> accept(
            @PathParam("plan_id") UUID plan,
            @PathParam("adaptation_id") UUID adaptation,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return decideAdaptation
                .accept(me(), new PlanId(plan), new AdaptationId(adaptation), new ExpectedPlan(ifMatch))
                .map(Answers::value)
                .map(AdaptationJson::of);
    }

    @POST
    @Path("/{adaptation_id}/reject")
    @Operation(operationId = "rejectAdaptation", summary = "Leaves the plan as it is")
    public Uni<AdaptationJson> reject(
            @PathParam("plan_id") UUID plan,
            @PathParam("adaptation_id") UUID adaptation,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return decideAdaptation
                .reject(me(), new PlanId(plan), new AdaptationId(adaptation), new ExpectedPlan(ifMatch))
                .map(Answers::value)
                .map(AdaptationJson::of);
    }

    private AthleteId me() {
        return new AthleteId(caller.subject());
    }
}
