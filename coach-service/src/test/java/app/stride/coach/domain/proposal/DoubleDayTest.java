package app.stride.coach.domain.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.domain.training.PlannedWorkout;
import app.stride.coach.domain.training.PlannedWorkout.State;
import app.stride.coach.testkit.Pictures;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DoubleDayTest {

    private static final PlannedWorkout THERE = Pictures.workout(LocalDate.of(2026, 12, 2), "easy", State.PLANNED);

    @Test
    void aRunThatStaysIsWarnedOf() {
        Effect effect = new DoubleDay(List.of(THERE)).toldWith(changing(UUID.randomUUID()));
        assertThat(effect.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.passed()).isFalse();
            assertThat(finding.breaks()).isFalse();
            assertThat(finding.message())
                    .contains("is already planned for Wednesday, 2 December, so you would have two runs that day.");
        });
    }

    @Test
    void aRunThatIsChangedAsWellIsNot() {
        assertThat(new DoubleDay(List.of(THERE)).toldWith(changing(THERE.id())).findings())
                .isEmpty();
    }

    @Test
    void theSameChangeForAnotherReasonIsTheSame() {
        UUID plan = UUID.randomUUID();
        List<WorkoutEdit> edits = List.of(WorkoutEdit.skip(THERE.id()));
        Wish tired = new Wish.ChangeWorkouts(plan, 3, edits, "Tired");
        assertThat(tired.wantsTheSameAs(new Wish.ChangeWorkouts(plan, 3, edits, "Very tired")))
                .isTrue();
        assertThat(tired.wantsTheSameAs(new Wish.ChangeWorkouts(plan, 4, edits, "Tired")))
                .isFalse();
        assertThat(tired.wantsTheSameAs(new Wish.ChangeWorkouts(plan, 3, List.of(), "Tired")))
                .isFalse();
    }

    private static Effect changing(UUID workout) {
        return new Effect(List.of(new WorkoutDiff(workout, "moved", null, null)), List.of(), List.of(), null);
    }
}
