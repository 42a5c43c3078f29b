package app.stride.plans.usecase.workout;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.lifecycle.WorkoutState;
import app.stride.plans.domain.matching.Matcher;
import app.stride.plans.testkit.InMemoryTurn;
import app.stride.plans.testkit.OneAfterAnother;
import app.stride.plans.testkit.SamplePlan;
import app.stride.plans.usecase.Outcome;
import app.stride.plans.usecase.Rematch;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of all that stands against completing a workout the athlete hears first whether it is the plan that they mean. */
class CompleteWorkoutTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final LocalDate AHEAD = MONDAY.plusDays(9);
    private static final ActivityId UNHEARD_OF = new ActivityId(new UUID(3, 3));

    private final SamplePlan sample = new SamplePlan(MONDAY, MONDAY.plusDays(27));
    private final InMemoryTurn turn = new InMemoryTurn(sample);
    private final CompleteWorkout completing = new CompleteWorkout(
            new OneAfterAnother(turn),
            new WorkoutDecision(new Rematch(new Matcher())),
            Clock.fixed(MONDAY.atTime(15, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));

    @Test
    void aPlanThatHasChangedIsToldOfBeforeAWorkoutThatIsAhead() {
        assertThat(complete(AHEAD, false, null)).isInstanceOf(Outcome.Stale.class);
        assertThat(complete(AHEAD, true, null)).isInstanceOf(Outcome.Impossible.class);
    }

    @Test
    void andBeforeAnActivityThatIsNotKnown() {
        assertThat(complete(MONDAY, false, UNHEARD_OF)).isInstanceOf(Outcome.Stale.class);
        assertThat(complete(MONDAY, true, UNHEARD_OF)).isInstanceOf(Outcome.Impossible.class);
    }

    @Test
    void aWorkoutThatWasSkippedIsToldOfBeforeThat() {
        Workout skipped = on(AHEAD).in(new WorkoutState.Skipped(null), null);
        turn.update(sample.plan().id(), List.of(skipped)).await().indefinitely();

        assertThat(complete(AHEAD, true, null)).isInstanceOf(Outcome.Refused.class);
        assertThat(complete(AHEAD, true, UNHEARD_OF)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatIsDoneInTimeIsCompleted() {
        assertThat(complete(MONDAY, true, null))
                .isEqualTo(new Outcome.Done<>(on(MONDAY).id()));

        assertThat(on(MONDAY).isCompleted()).isTrue();
    }

    private Outcome<WorkoutId> complete(LocalDate date, boolean meant, @Nullable ActivityId activity) {
        return completing
                .complete(sample.plan().athlete().id(), sample.plan().id(), on(date).id(), plan -> meant, activity)
                .await()
                .indefinitely();
    }

    private Workout on(LocalDate date) {
        return turn.workouts().stream()
                .filter(workout -> workout.date().equals(date))
                .findFirst()
                .orElseThrow();
    }
}
