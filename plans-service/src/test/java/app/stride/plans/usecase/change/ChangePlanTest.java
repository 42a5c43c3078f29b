package app.stride.plans.usecase.change;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.adaptation.Edit;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.matching.Matcher;
import app.stride.plans.domain.revision.Author;
import app.stride.plans.testkit.InMemoryTurn;
import app.stride.plans.testkit.OneAfterAnother;
import app.stride.plans.testkit.SamplePlan;
import app.stride.plans.usecase.Outcome;
import app.stride.plans.usecase.Rematch;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stands against a change is told in order: what there is not, the plan that is not meant, the state. */
class ChangePlanTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final Instant NOW = MONDAY.atTime(15, 0).toInstant(ZoneOffset.UTC);
    private static final WorkoutId NOWHERE = new WorkoutId(new UUID(5, 5));

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final SamplePlan sample = new SamplePlan(MONDAY, MONDAY.plusDays(27));
    private final WorkoutId planned = sample.workouts().get(9).id();
    private final InMemoryTurn turn = new InMemoryTurn(sample);
    private final ChangePlan changing = new ChangePlan(
            new OneAfterAnother(turn), new Revising(new Rematch(new Matcher()), clock), () -> new UUID(6, 6), clock);

    @Test
    void aWorkoutThatThereIsNotIsToldOfBeforeAPlanThatHasChanged() {
        assertThat(move(NOWHERE, false)).isInstanceOf(Outcome.Unknown.class);
        assertThat(move(NOWHERE, true)).isInstanceOf(Outcome.Unknown.class);
        assertThat(move(planned, false)).isInstanceOf(Outcome.Stale.class);
    }

    @Test
    void aPlanThatHasChangedIsToldOfBeforeOneThatIsGivenUp() {
        givenUp();

        assertThat(move(NOWHERE, true)).isInstanceOf(Outcome.Unknown.class);
        assertThat(move(planned, false)).isInstanceOf(Outcome.Stale.class);
        assertThat(move(planned, true)).isInstanceOf(Outcome.Refused.class);
    }

    private void givenUp() {
        turn.update(sample.plan().cancel(NOW).fold(plan -> plan, reason -> {
                    throw new AssertionError(reason);
                }))
                .await()
                .indefinitely();
    }

    private Outcome<PlanChange> move(WorkoutId workout, boolean meant) {
        ChangeOrder order = new ChangeOrder(
                List.of(new Edit.MoveTo(workout, MONDAY.plusDays(10))),
                Author.ATHLETE,
                null,
                plan -> meant,
                false,
                false);
        return changing.change(sample.plan().athlete().id(), sample.plan().id(), order, null)
                .await()
                .indefinitely();
    }
}
