package app.stride.plans.domain.adaptation;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.lifecycle.Move;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.testkit.FollowedPlan;
import app.stride.running.Distance;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What edits only take away, and what they refuse to add. */
class EditTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 30);
    private static final WorkingPlan PLAN = FollowedPlan.of(
                    aRequest().between(START, LocalDate.of(2027, 3, 14)).build())
            .orElseThrow()
            .working();

    private final Workout longRun = PLAN.workouts().stream()
            .filter(workout -> workout.planned().type().isLong())
            .findFirst()
            .orElseThrow();

    @Test
    void shortenTakesAwayAndNeverAdds() {
        assertThat(applied(new Edit.Shorten(to(0.8)))).isInstanceOf(Move.Made.class);
        assertThat(applied(new Edit.Shorten(to(1.1)))).isEqualTo(Move.refused(Edit.LONGER));
        assertThat(applied(to(1.1))).isInstanceOf(Move.Made.class);
    }

    @Test
    void lessAndEasierOnlyLightens() {
        assertThat(new Edit.Skip(longRun.id()).onlyLightens(longRun.planned())).isTrue();
        assertThat(new Edit.Ease(longRun.id()).onlyLightens(longRun.planned())).isTrue();
        assertThat(to(0.8).onlyLightens(longRun.planned())).isTrue();
        assertThat(to(1.1).onlyLightens(longRun.planned())).isFalse();
        assertThat(new Edit.MoveTo(longRun.id(), START).onlyLightens(longRun.planned()))
                .isFalse();
    }

    @Test
    void asFarInLessTimeIsNotLighter() {
        PlannedWorkout planned = longRun.planned();
        Edit faster = new Edit.Resize(
                longRun.id(),
                planned.distance(),
                planned.duration().multipliedBy(3).dividedBy(4));

        assertThat(faster.onlyLightens(planned)).isFalse();
        assertThat(new Edit.Resize(longRun.id(), planned.distance(), planned.duration()).onlyLightens(planned))
                .isTrue();
    }

    private Edit.Resize to(double share) {
        return new Edit.Resize(
                longRun.id(), Distance.ofKilometres(longRun.planned().distance().kilometres() * share), null);
    }

    private static Move<Schedule> applied(Edit edit) {
        Schedule schedule = new Schedule(PLAN.plan(), PLAN.workouts(), START, () -> new WorkoutId(new UUID(9, 9)));
        return Edits.apply(PLAN, schedule, List.of(edit));
    }
}
