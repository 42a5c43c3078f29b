package app.stride.coach.usecase.proposal;

import app.stride.coach.domain.context.Line;
import app.stride.coach.domain.proposal.Effect;
import app.stride.coach.domain.proposal.Proposal;
import app.stride.coach.domain.proposal.ProposalId;
import app.stride.coach.domain.proposal.ProposalLines;
import app.stride.coach.domain.proposal.RuleFinding;
import app.stride.coach.domain.proposal.Wish;
import app.stride.coach.domain.tool.ToolResult;
import app.stride.coach.usecase.Ids;
import app.stride.coach.usecase.proposal.PlanChanges.Outcome;
import app.stride.coach.usecase.tool.CoachSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** Makes a proposal of a wish that plans-service does not refuse, and tells the model what it would do. */
@ApplicationScoped
public class MakeProposal {

    /** A model that proposes more than anybody decides about is stopped. */
    static final int MOST_OPEN = 20;

    private final PlanChanges plans;
    private final Proposals proposals;
    private final Ids ids;
    private final Clock clock;

    MakeProposal(PlanChanges plans, Proposals proposals, Ids ids, Clock clock) {
        this.plans = plans;
        this.proposals = proposals;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Nothing is changed: the proposal waits for the athlete. What plans-service refuses is not proposed, and the result says why. What
     * only leaves training out it does not refuse for its rules: the result tells which of them it breaks.
     */
    public Uni<ToolResult> make(CoachSession session, String title, Wish wish) {
        return proposals
                .countOpen(session.access().athlete())
                .flatMap(open -> open >= MOST_OPEN
                        ? Uni.createFrom()
                                .item(ToolResult.failure(
                                        "Too many proposals wait for the athlete to decide. Ask them to accept or reject"
                                                + " those first."))
                        : plans.preview(session.access(), wish)
                                .flatMap(outcome -> proposed(session, title, wish, outcome)));
    }

    private Uni<ToolResult> proposed(CoachSession session, String title, Wish wish, Outcome outcome) {
        if (!(outcome instanceof Outcome.Done done)) {
            return Uni.createFrom().item(ToolResult.failure(refusal(outcome)));
        }
        Effect effect = done.effect().withoutKeptRules();
        if (effect.changesNothing()) {
            return Uni.createFrom().item(ToolResult.failure("Nothing was proposed: it would change nothing."));
        }
        Proposal proposal = Proposal.made(
                new ProposalId(ids.next()), session.thread(), title, wish.asShown(effect), effect, clock.instant());
        List<Line> lines = new ProposalLines(session.today().date(), session.units()).of(proposal);
        return proposals
                .add(session.access().athlete(), proposal)
                .replaceWith(() -> ToolResult.of(
                                "A proposal was made; nothing has changed. It takes effect only when the athlete accepts it. It would:",
                                lines,
                                "")
                        .proposing(proposal));
    }

    private static String refusal(Outcome outcome) {
        if (outcome instanceof Outcome.MovedOn moved) {
            return "Nothing was proposed, because the plan has just changed: " + moved.detail();
        }
        Outcome.Refused refused = (Outcome.Refused) outcome;
        String findings = refused.findings().stream()
                .filter(finding -> !finding.passed())
                .map(RuleFinding::message)
                .collect(Collectors.joining(" "));
        return "Nothing was proposed, because the plan does not allow it: " + refused.detail() + " " + findings;
    }
}
