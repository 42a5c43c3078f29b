package app.stride.coach.adapter.plans;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.domain.training.PlannedWorkout.State;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkoutMessageTest {
    @ParameterizedTest
    @CsvSource({
        "1.01, 0.98,          , COMPLETED",
        "0.2 , 1.0 ,          , CUT_SHORT",
        "    , 0.5 ,          , CUT_SHORT",
        "    ,     ,          , COMPLETED",
        "0.97,     , dnf      , CUT_SHORT",
        "1.0 ,     , finished , COMPLETED",
        "    ,     , unclear  , COMPLETED"
    })
    void whatWasRunDecidesWhetherACompletedWorkoutWasDone(
            @Nullable Double distance, @Nullable Double duration, @Nullable String outcome, State state) {
        assertThat(state("completed", new WorkoutMessage.Compliance(distance, duration, outcome)))
                .isEqualTo(state);
    }

    @Test
    void oneOfWhichNothingWasRunIsWhatThePlanSays() {
        assertThat(state("completed", null)).isEqualTo(State.COMPLETED);
        assertThat(state("missed", null)).isEqualTo(State.MISSED);
    }

    private static State state(String status, WorkoutMessage.@Nullable Compliance compliance) {
        return new WorkoutMessage(
                        UUID.randomUUID(),
                        LocalDate.parse("2026-04-20"),
                        "easy",
                        "Easy run",
                        null,
                        40.0,
                        8.0,
                        null,
                        null,
                        status.equals("completed"),
                        false,
                        status,
                        compliance)
                .workout()
                .state();
    }
}
