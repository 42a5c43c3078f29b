package app.stride.plans.domain.periodization;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.plans.domain.periodization.PlanningOutcome.Sound;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Program;
import app.stride.plans.domain.plan.ProgramWeek;
import app.stride.running.Distance;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Marathon plans of eighteen weeks beside published ones for runners of the same volume and days: Higdon (2011) Novice 1 and
 * Intermediate 1, Pfitzinger and Douglas (2009) 18/55, Hansons' advanced plan (Humphrey, 2016).
 */
class BesidePublishedPlansTest {

    private static final LocalDate RACE = LocalDate.of(2026, 5, 3);

    @ParameterizedTest
    @CsvSource({"24, 4, 64", "39, 5, 71", "53, 5, 88", "61, 6, 99"})
    void theHighestWeekIsNearTheirs(double first, int days, double highest) {
        assertThat(highest(plan(first, days)).trainingDistance().kilometres())
                .isCloseTo(highest, within(highest * 0.12));
    }

    /** All of them have it three weeks before the race, of 26 km (Hansons) to 32 km. */
    @ParameterizedTest
    @CsvSource({"24, 4", "39, 5", "53, 5", "61, 6", "90, 6"})
    void theLongestRunIsAsFarAndAsFarFromTheRace(double first, int days) {
        PlannedWorkout longest = plan(first, days).workouts().stream()
                .filter(workout -> workout.type().isLong())
                .max(Comparator.comparing(PlannedWorkout::distance))
                .orElseThrow();

        assertThat(longest.distance().kilometres()).isBetween(26.0, 34.0);
        assertThat(ChronoUnit.DAYS.between(longest.date(), RACE)).isEqualTo(21);
    }

    /** Higdon's 72, 52 and 23 %, Pfitzinger and Douglas' 82, 60 and 40 %, Hansons' 89, 87 and 42 % of the highest week. */
    @ParameterizedTest
    @CsvSource({"24, 4", "39, 5", "53, 5", "61, 6", "90, 6"})
    void theLastThreeWeeksFallBetweenTheirs(double first, int days) {
        Program plan = plan(first, days);
        Distance highest = highest(plan).trainingDistance();
        List<ProgramWeek> weeks = plan.weeks().subList(15, 18);

        assertThat(weeks.get(0).trainingDistance().dividedBy(highest)).isBetween(0.72, 0.89);
        assertThat(weeks.get(1).trainingDistance().dividedBy(highest)).isBetween(0.52, 0.87);
        assertThat(weeks.get(2).trainingDistance().dividedBy(highest)).isBetween(0.225, 0.42);
    }

    private static ProgramWeek highest(Program plan) {
        return plan.weeks().stream()
                .max(Comparator.comparing(ProgramWeek::trainingDistance))
                .orElseThrow();
    }

    private static Program plan(double first, int days) {
        PlanningRequest request = aRequest()
                .over(Distance.MARATHON)
                .between(LocalDate.of(2025, 12, 29), RACE)
                .on(days)
                .withFitness(48)
                .runningAWeek(first)
                .build();
        return ((Sound) new Periodizer().plan(request)).program();
    }
}
