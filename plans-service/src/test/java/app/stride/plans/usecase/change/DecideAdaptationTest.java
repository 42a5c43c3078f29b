package app.stride.plans.usecase.change;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.adaptation.Cause;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.matching.Matcher;
import app.stride.plans.domain.periodization.audit.Audit;
import app.stride.plans.domain.periodization.rule.Adjustments;
import app.stride.plans.domain.revision.Changes;
import app.stride.plans.testkit.InMemoryTurn;
import app.stride.plans.testkit.OneAfterAnother;
import app.stride.plans.testkit.PlanningRequestBuilder;
import app.stride.plans.testkit.SamplePlan;
import app.stride.plans.usecase.Adaptation;
import app.stride.plans.usecase.AdaptationId;
import app.stride.plans.usecase.Outcome;
import app.stride.plans.usecase.Rematch;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stands against a decision is told in order: what there is not, the plan that is not meant, the state. */
class DecideAdaptationTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final Instant NOW = MONDAY.atTime(15, 0).toInstant(ZoneOffset.UTC);
    private static final AdaptationId PROPOSAL = new AdaptationId(new UUID(4, 1));
    private static final AdaptationId NOWHERE = new AdaptationId(new UUID(4, 2));

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final SamplePlan sample = new SamplePlan(MONDAY, MONDAY.plusDays(27));
    private final InMemoryTurn turn = new InMemoryTurn(sample);
    private final DecideAdaptation deciding =
            new DecideAdaptation(new OneAfterAnother(turn), new Revising(new Rematch(new Matcher()), clock), clock);

    @Test
    void aPlanThatHasChangedIsToldOfBeforeAProposalThatIsDecidedAlready() {
        thereIsAProposal(Adaptation.Status.REJECTED);

        assertThat(accept(PROPOSAL, false)).isInstanceOf(Outcome.Stale.class);
        assertThat(reject(PROPOSAL, false)).isInstanceOf(Outcome.Stale.class);
        assertThat(accept(PROPOSAL, true)).isInstanceOf(Outcome.Refused.class);
        assertThat(reject(PROPOSAL, true)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aProposalThatThereIsNotIsToldOfBeforeThat() {
        assertThat(accept(NOWHERE, false)).isInstanceOf(Outcome.Unknown.class);
        assertThat(reject(NOWHERE, false)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void aProposalThatWaitsIsRejectedForThePlanThatIsMeant() {
        thereIsAProposal(Adaptation.Status.PROPOSED);

        assertThat(reject(PROPOSAL, false)).isInstanceOf(Outcome.Stale.class);
        assertThat(reject(PROPOSAL, true)).isInstanceOf(Outcome.Done.class);
        assertThat(turn.changes().adaptation(plan(), PROPOSAL).await().indefinitely())
                .map(Adaptation::status)
                .contains(Adaptation.Status.REJECTED);
    }

    @Test
    void thePlanIsReadOnceForADecision() {
        thereIsAProposal(Adaptation.Status.PROPOSED);
        givenUp();

        assertThat(accept(PROPOSAL, true)).isInstanceOf(Outcome.Refused.class);
        assertThat(turn.plansRead()).isEqualTo(1);
        assertThat(reject(PROPOSAL, true)).isInstanceOf(Outcome.Done.class);
        assertThat(turn.plansRead()).isEqualTo(2);
    }

    private void givenUp() {
        turn.update(sample.plan().cancel(NOW).fold(plan -> plan, reason -> {
                    throw new AssertionError(reason);
                }))
                .await()
                .indefinitely();
    }

    private void thereIsAProposal(Adaptation.Status status) {
        turn.changes().propose(plan(), proposal(status), null).await().indefinitely();
    }

    private static Adaptation proposal(Adaptation.Status status) {
        return new Adaptation(
                PROPOSAL,
                1,
                status,
                Cause.REQUEST,
                List.of("It was wished."),
                Changes.NONE,
                PlanningRequestBuilder.aRequest().build(),
                Adjustments.NONE,
                new Audit(List.of()),
                NOW,
                null);
    }

    private Outcome<Adaptation> accept(AdaptationId id, boolean meant) {
        return deciding.accept(athlete(), plan(), id, any -> meant).await().indefinitely();
    }

    private Outcome<Adaptation> reject(AdaptationId id, boolean meant) {
        return deciding.reject(athlete(), plan(), id, any -> meant).await().indefinitely();
    }

    private AthleteId athlete() {
        return sample.plan().athlete().id();
    }

    private PlanId plan() {
        return sample.plan().id();
    }
}
