package app.stride.plans.usecase.change;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.matching.Matcher;
import app.stride.plans.domain.revision.Author;
import app.stride.plans.testkit.InMemoryTurn;
import app.stride.plans.testkit.OneAfterAnother;
import app.stride.plans.testkit.SamplePlan;
import app.stride.plans.usecase.Outcome;
import app.stride.plans.usecase.PlanAndWorkout;
import app.stride.plans.usecase.Rematch;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stands against a remark is told in order: what there is not, then the plan that is not meant. */
class EditWorkoutTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final Instant NOW = MONDAY.atTime(15, 0).toInstant(ZoneOffset.UTC);
    private static final WorkoutId NOWHERE = new WorkoutId(new UUID(5, 5));
    private static final PlanId NO_PLAN = new PlanId(new UUID(7, 7));

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final SamplePlan sample = new SamplePlan(MONDAY, MONDAY.plusDays(27));
    private final WorkoutId planned = sample.workouts().get(9).id();
    private final InMemoryTurn turn = new InMemoryTurn(sample);
    private final OneAfterAnother turns = new OneAfterAnother(turn);
    private final EditWorkout editing = new EditWorkout(
            turns, new ChangePlan(turns, new Revising(new Rematch(new Matcher()), clock), () -> new UUID(6, 6), clock));

    @Test
    void aWorkoutThatThereIsNotIsToldOfBeforeAPlanThatHasChanged() {
        assertThat(remark(sample.plan().id(), NOWHERE, false)).isInstanceOf(Outcome.Unknown.class);
        assertThat(remark(sample.plan().id(), NOWHERE, true)).isInstanceOf(Outcome.Unknown.class);
        assertThat(remark(NO_PLAN, planned, false)).isInstanceOf(Outcome.Unknown.class);
        assertThat(remark(sample.plan().id(), planned, false)).isInstanceOf(Outcome.Stale.class);
    }

    @Test
    void aRemarkIsKeptInThePlanThatIsMeant() {
        assertThat(remark(sample.plan().id(), planned, true)).isInstanceOf(Outcome.Done.class);
        assertThat(turn.workouts())
                .filteredOn(workout -> workout.id().equals(planned))
                .singleElement()
                .satisfies(workout -> assertThat(workout.athleteNotes()).isEqualTo("Warm"));
    }

    private Outcome<PlanAndWorkout> remark(PlanId plan, WorkoutId workout, boolean meant) {
        ChangeOrder order = new ChangeOrder(List.of(), Author.ATHLETE, null, any -> meant, false, false);
        return editing.edit(sample.plan().athlete().id(), plan, workout, order, new EditWorkout.Remark("Warm"))
                .await()
                .indefinitely();
    }
}
