package app.stride.plans.domain.plan;

import static app.stride.plans.testkit.PlanDrafts.soundDraft;
import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.stride.running.Distance;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramTest {

    private final Program program =
            soundDraft(aRequest().from("2026-02-05").to("2026-04-29").build()).program();

    @Test
    void weeksRunFromMondayToSundayAndTheEndsMayBeShort() {
        List<ProgramWeek> weeks = program.weeks();

        assertThat(weeks).hasSize(13).hasSize(program.totalWeeks());
        assertThat(weeks.get(0).monday()).isEqualTo("2026-02-02");
        assertThat(weeks.get(0).workouts()).hasSize(4);
        assertThat(weeks.get(0).isFull()).isFalse();
        assertThat(weeks.get(1).isFull()).isTrue();
        assertThat(weeks.get(12).workouts()).hasSize(3);
    }

    @Test
    void aWeeksTotalsAreTheSumsOfItsDays() {
        ProgramWeek week = program.weeks().get(3);

        assertThat(week.distance().metres())
                .isEqualTo(week.workouts().stream()
                        .mapToDouble(workout -> workout.distance().metres())
                        .sum());
        assertThat(program.distance().metres())
                .isEqualTo(program.weeks().stream()
                        .mapToDouble(each -> each.distance().metres())
                        .sum());
    }

    @Test
    void theGoalRaceIsNoTraining() {
        ProgramWeek last = program.weeks().get(12);

        assertThat(last.distance().metres() - last.trainingDistance().metres())
                .isCloseTo(Distance.HALF_MARATHON.metres(), within(1.0));
    }

    @Test
    void aProgramCannotEndBeforeItStarts() {
        assertThatThrownBy(() ->
                        new Program(PlanType.TEN_K, LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 1), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNearestTypeIsByRatio() {
        assertThat(PlanType.nearest(Distance.ofKilometres(3))).isEqualTo(PlanType.FIVE_K);
        assertThat(PlanType.nearest(Distance.ofKilometres(8))).isEqualTo(PlanType.TEN_K);
        assertThat(PlanType.nearest(Distance.ofKilometres(15))).isEqualTo(PlanType.TEN_K);
        assertThat(PlanType.nearest(Distance.ofKilometres(30))).isEqualTo(PlanType.HALF_MARATHON);
        assertThat(PlanType.nearest(Distance.ofKilometres(50))).isEqualTo(PlanType.MARATHON);
    }

    @Test
    void codesAreReadBackAndUnknownOnesAreToldTheKnown() {
        assertThat(WorkoutType.of("easy_strides")).isEqualTo(WorkoutType.EASY_STRIDES);
        assertThat(PlanType.of("half_marathon").code()).isEqualTo("half_marathon");
        assertThatThrownBy(() -> Phase.of("warmup"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must be one of base, build")
                .hasMessageNotContaining("warmup");
    }
}
