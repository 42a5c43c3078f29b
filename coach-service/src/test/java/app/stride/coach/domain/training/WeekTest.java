package app.stride.coach.domain.training;

import static app.stride.coach.testkit.Pictures.TODAY;
import static app.stride.coach.testkit.Pictures.workout;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.domain.training.PlannedWorkout.State;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekTest {

    @Test
    void aRaceIsNotTheLongestRun() {
        assertThat(week(workout(TODAY, "easy", State.PLANNED), workout(TODAY, "race", State.PLANNED))
                        .longest())
                .contains(Distance.ofKilometres(9.5));
        assertThat(week(workout(TODAY, "race", State.PLANNED)).longest()).isEmpty();
    }

    private static Week week(PlannedWorkout... workouts) {
        return new Week(12, "race", List.of(workouts), Distance.ofKilometres(19), Duration.ofMinutes(100));
    }
}
