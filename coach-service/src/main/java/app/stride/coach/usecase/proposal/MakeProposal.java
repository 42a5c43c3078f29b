package app.stride.coach.usecase.proposal;

import app.stride.coach.domain.context.Line;
import app.stride.coach.domain.proposal.DoubleDay;
import app.stride.coach.domain.proposal.Effect;
import app.stride.coach.domain.proposal.PresentPlan;
import app.stride.coach.domain.proposal.Proposal;
import app.stride.coach.domain.proposal.ProposalId;
import app.stride.coach.domain.proposal.ProposalLines;
import app.stride.coach.domain.proposal.Wish;
import app.stride.coach.domain.tool.ToolResult;
import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.CoachSession;
import app.stride.coach.usecase.Ids;
import app.stride.coach.usecase.proposal.PlanChanges.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes a proposal of a wish that plans-service does not refuse, and tells the model what it would do. */
@ApplicationScoped
public class MakeProposal {

    /** A model that proposes more than anybody decides about is stopped. */
    static final int MOST_OPEN = 20;

    private static final String SOURCE = "plans-service";
    private static final String TOO_MANY =
            "Too many proposals wait for the athlete to decide. Ask them to accept or reject those first.";

    private static final String MADE =
            "A proposal was made; nothing has changed. It takes effect only when the athlete accepts it. It would:";

    private static final String AGAIN =
            "The same is proposed already and waits for the athlete to accept it; nothing has changed. It would:";

    private final PlanChanges plans;
    private final Proposals proposals;
    private final OutdateProposals outdate;
    private final Ids ids;
    private final Clock clock;

    MakeProposal(PlanChanges plans, Proposals proposals, OutdateProposals outdate, Ids ids, Clock clock) {
        this.plans = plans;
        this.proposals = proposals;
        this.outdate = outdate;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Nothing is changed: the proposal waits for the athlete. What plans-service refuses is not proposed, and the result says why. What
     * only makes training less or easier it does not refuse for its rules: the result tells which of them it breaks. Where the same waits
     * already for the same plan, that proposal is told of again.
     */
    public Uni<ToolResult> make(CoachSession session, String title, Wish wish) {
        return make(session, title, wish, new DoubleDay(List.of()));
    }

    /** The same, which also tells of the runs of the day that it would move one onto. */
    public Uni<ToolResult> make(CoachSession session, String title, Wish wish, DoubleDay day) {
        Access access = session.access();
        return outdate.outdate(access, PresentPlan.of(wish, session.today().date()))
                .flatMap(done -> proposals.list(access.athlete(), true, MOST_OPEN, Optional.empty()))
                .flatMap(open -> open.size() >= MOST_OPEN && noneWants(wish, open)
                        ? Uni.createFrom().item(ToolResult.failure(TOO_MANY))
                        : plans.preview(access, wish)
                                .map(outcome -> told(outcome, day))
                                .flatMap(outcome -> proposed(session, title, wish, open, outcome)));
    }

    private static Outcome told(Outcome outcome, DoubleDay day) {
        return outcome instanceof Outcome.Done done ? new Outcome.Done(day.toldWith(done.effect())) : outcome;
    }

    private static boolean noneWants(Wish wish, List<Proposal> open) {
        return open.stream().noneMatch(proposal -> proposal.wish().wantsTheSameAs(wish));
    }

    private Uni<ToolResult> proposed(
            CoachSession session, String title, Wish wish, List<Proposal> open, Outcome outcome) {
        if (!(outcome instanceof Outcome.Done done)) {
            return Uni.createFrom().item(refused(outcome));
        }
        Effect effect = done.effect().withoutKeptRules();
        if (effect.changesNothing()) {
            return Uni.createFrom().item(ToolResult.failure("Nothing was proposed: it would change nothing."));
        }
        Proposal proposal = Proposal.made(
                new ProposalId(ids.next()), session.thread(), title, wish.asShown(effect), effect, clock.instant());
        return open.stream()
                .filter(proposal::proposesTheSameAs)
                .findFirst()
                .map(same -> Uni.createFrom().item(told(session, AGAIN, same)))
                .orElseGet(() -> added(session, proposal, open.size()));
    }

    private Uni<ToolResult> added(CoachSession session, Proposal proposal, int open) {
        return open >= MOST_OPEN
                ? Uni.createFrom().item(ToolResult.failure(TOO_MANY))
                : proposals.add(session.access().athlete(), proposal).replaceWith(() -> told(session, MADE, proposal));
    }

    private static ToolResult told(CoachSession session, String heading, Proposal proposal) {
        List<Line> lines = new ProposalLines(session.today().date(), session.units()).of(proposal);
        return ToolResult.of(heading, lines, "").proposing(proposal);
    }

    private static ToolResult refused(Outcome outcome) {
        if (outcome instanceof Outcome.MovedOn) {
            return ToolResult.failure(
                    "Nothing was proposed, because the plan has just changed. Look at the workouts again, and"
                            + " propose it anew if it still fits.");
        }
        Outcome.Refused refused = (Outcome.Refused) outcome;
        String why = refused.inWords();
        Line line = Line.about("refused", SOURCE).explanation("why", why).end();
        return ToolResult.refused(
                "Nothing was proposed, because the plan does not allow it: " + why
                        + " Tell the athlete so, and what you would do instead.",
                new Line(line.id(), why, line.facts()));
    }
}
