package app.stride.coach.adapter.rest;

import app.stride.coach.domain.proposal.Proposal;
import app.stride.coach.domain.proposal.ProposalId;
import app.stride.coach.usecase.proposal.DecideProposal;
import app.stride.coach.usecase.proposal.Decision;
import app.stride.coach.usecase.proposal.ListProposals;
import app.stride.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What the coach proposed, for the athlete to accept or reject. */
@Authenticated
@Path("/v1/coach/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coach")
public class ProposalsResource {

    private final ListProposals list;
    private final DecideProposal decide;
    private final CallerAccess caller;

    ProposalsResource(ListProposals list, DecideProposal decide, CallerAccess caller) {
        this.list = list;
        this.decide = decide;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listProposals",
            summary = "Changes of your plan that the coach proposed",
            description = "The youngest first. When there are more, the Link header names the next page.")
    public Uni<RestResponse<List<ProposalView>>> list(
            @QueryParam("open") @DefaultValue("false") @Parameter(description = "Only those that wait for you.")
                    boolean open,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) Integer limit,
            @QueryParam("cursor") @Parameter(description = "As the Link header of the page before gives it.") @Nullable UUID cursor,
            UriInfo request) {
        return list.list(
                        caller.access(),
                        open,
                        limit + 1,
                        Optional.ofNullable(cursor).map(ProposalId::new))
                .map(proposals -> page(proposals, limit, request));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getProposal", summary = "A proposal with what it would do")
    public Uni<ProposalView> read(@RestPath String id) {
        return list.find(caller.access(), proposal(id))
                .map(found -> ProposalView.of(found.orElseThrow(ProposalsResource::unknown)));
    }

    @POST
    @Path("/{id}/accept")
    @Operation(
            operationId = "acceptProposal",
            summary = "Have the plan changed as proposed",
            description =
                    "Accepting again what is accepted changes nothing and is answered in the same words, also after an answer that never arrived: an"
                            + " Idempotency-Key is not needed, and is ignored. When the plan has moved on since the proposal, nothing is changed: 409.")
    public Uni<ProposalView> accept(@RestPath String id) {
        return decide.accept(caller.access(), proposal(id)).map(ProposalsResource::view);
    }

    @POST
    @Path("/{id}/reject")
    @Operation(
            operationId = "rejectProposal",
            summary = "Leave the plan as it is",
            description = "Rejecting again what is rejected changes nothing and is answered in the same words.")
    public Uni<ProposalView> reject(@RestPath String id) {
        return decide.reject(caller.access(), proposal(id)).map(ProposalsResource::view);
    }

    private static ProposalView view(Decision decision) {
        if (decision instanceof Decision.Settled settled) {
            return ProposalView.of(settled.proposal());
        }
        if (decision instanceof Decision.TooLate late) {
            throw Problems.conflict(late.detail());
        }
        if (decision instanceof Decision.Refused refused) {
            throw Problems.unprocessable(refused.detail(), Map.of("findings", refused.findings()));
        }
        if (decision instanceof Decision.Unreachable) {
            throw HttpProblem.builder()
                    .withStatus(503)
                    .withTitle("Service Unavailable")
                    .withDetail("plans-service does not answer right now. Accept the proposal again in a moment.")
                    .build();
        }
        throw unknown();
    }

    /** One proposal more than the page holds tells that there is another page. */
    private static RestResponse<List<ProposalView>> page(List<Proposal> proposals, int limit, UriInfo request) {
        ResponseBuilder<List<ProposalView>> answer = ResponseBuilder.create(
                Status.OK, proposals.stream().limit(limit).map(ProposalView::of).toList());
        if (proposals.size() > limit) {
            URI next = request.getRequestUriBuilder()
                    .replaceQueryParam("cursor", proposals.get(limit - 1).id())
                    .build();
            answer.header("Link", "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
        return answer.build();
    }

    private static ProposalId proposal(String id) {
        try {
            return new ProposalId(UUID.fromString(id));
        } catch (IllegalArgumentException noUuid) {
            throw unknown();
        }
    }

    private static HttpProblem unknown() {
        return Problems.notFound("There is no such proposal for you.");
    }
}
