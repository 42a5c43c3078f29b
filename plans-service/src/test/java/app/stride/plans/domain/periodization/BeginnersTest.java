package app.stride.plans.domain.periodization;

import static app.stride.plans.testkit.PlanningOutcomeAssert.assertPlanning;
import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.PlanningOutcome.Sound;
import app.stride.plans.domain.periodization.request.Baseline;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Program;
import app.stride.plans.domain.plan.ProgramWeek;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.plans.testkit.PlanningRequestBuilder;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who begins to run gets used to it first, on however many days. */
class BeginnersTest {

    private static final LocalDate TAPER = LocalDate.of(2026, 4, 12);

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 6, 7})
    void aWeekBeforeTheTaperHasOneQualitySessionAtMost(int days) {
        assertThat(plan(unknown(days)).weeks())
                .filteredOn(week -> week.sunday().isBefore(TAPER))
                .allSatisfy(week -> assertThat(week.qualitySessions()).hasSizeLessThanOrEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 6, 7})
    void theQualityOfTheFirstThreeWeeksIsAFewMinutes(int days) {
        assertThat(plan(unknown(days)).weeks().subList(0, 3))
                .allSatisfy(week -> assertThat(week.qualitySessions())
                        .allSatisfy(
                                session -> assertThat(minutesOfWork(session)).isLessThanOrEqualTo(5)));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 6, 7})
    void aShortWeekBeforeTheFirstFullOneIsNoneOfTheThree(int days) {
        assertThat(plan(unknown(days).from("2026-01-10")).weeks().subList(0, 4))
                .allSatisfy(week -> assertThat(week.qualitySessions())
                        .allSatisfy(
                                session -> assertThat(minutesOfWork(session)).isLessThanOrEqualTo(5)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 21.0975})
    void aTempoIsAtMostThreeMinutesLongerThanTheLongestBeforeIt(double kilometres) {
        double longest = 4;
        for (PlannedWorkout run :
                plan(unknown(5).over(Distance.ofKilometres(kilometres))).workouts()) {
            if (run.type() == WorkoutType.TEMPO || run.type() == WorkoutType.THRESHOLD) {
                assertThat(minutesOfWork(run)).as("on %s", run.date()).isLessThanOrEqualTo(longest + 3);
                longest = Math.max(longest, minutesOfWork(run));
            }
        }
        assertThat(longest).isGreaterThan(7);
    }

    @Test
    void manyDaysAloneDoNotMakeTheFirstWeekOneOfSomebodyWhoRuns() {
        PlanningRequestBuilder everyDay = unknown(7);

        ProgramWeek first = plan(everyDay).weeks().get(0);

        assertThat(first.trainingDistance()).isLessThan(Distance.ofKilometres(20.5));
        assertThat(first.runningDays()).isEqualTo(5);
        assertPlanning(everyDay.build())
                .givesASoundPlan()
                .warnsOf("assumptions_are_named")
                .says("assumptions_are_named", "The plan assumes 20.0 km a week")
                .says("assumptions_are_named", "You asked for 7 days a week, but nothing says that you are used to");
    }

    @ParameterizedTest
    @CsvSource({"22, 4", "22, 6", "22,", "25, 5", "25, 7", "25,", "29, 5"})
    void littleTimeForARunLeavesTheFirstWeekWhatItIs(int minutes, @Nullable Integer days) {
        PlanningRequestBuilder request =
                unknown(3).on(days).over(Distance.FIVE_KILOMETRES).inSessionsOf(minutes);

        assertThat(plan(request).weeks().get(0).trainingDistance()).isGreaterThan(Distance.ofKilometres(10));
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 23, 24, 25, 26, 27, 28, 29})
    void noFirstWeekOfManyDaysIsBelowTheLeastOfAPlan(int minutes) {
        for (int days = 5; days <= 7; days++) {
            Program plan = plan(unknown(days).over(Distance.FIVE_KILOMETRES).inSessionsOf(minutes));

            assertThat(plan.weeks().get(0).trainingDistance())
                    .as("%d days of %d minutes", days, minutes)
                    .isGreaterThanOrEqualTo(Baseline.LEAST_VOLUME);
        }
    }

    @Test
    void whoRunsAlreadyHasASecondSessionAndMoreOfTheFirst() {
        Program plan = plan(unknown(7).runningAWeek(28));

        assertThat(plan.weeks()).anyMatch(week -> week.qualitySessions().size() == 2);
        assertThat(plan.weeks().get(0).qualitySessions())
                .allSatisfy(session -> assertThat(minutesOfWork(session)).isGreaterThan(5));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7})
    void whoDoesNotRunYetIsTakenToATenKOnHoweverManyDays(int days) {
        PlanningRequestBuilder request = aRequest()
                .over(Distance.TEN_KILOMETRES)
                .from("2026-02-17")
                .on(days)
                .ofUnknownFitness()
                .runningAWeek(0);

        assertThat(new Periodizer().plan(request.build())).isInstanceOf(Sound.class);
    }

    @ParameterizedTest
    @CsvSource({"0,,,true", "11.9,50,30,true", "12,,,false", ",,,true", ",,5,true", ",,5.1,false", ",40,,false"})
    void whoRunsLittleOrIsUnknownIsABeginner(
            @Nullable Double volume, @Nullable Double fitness, @Nullable Double longest, boolean beginner) {
        Baseline baseline = new Baseline(
                fitness == null ? null : FitnessIndex.of(fitness),
                volume == null ? null : Distance.ofKilometres(volume),
                longest == null ? null : Distance.ofKilometres(longest));

        assertThat(baseline.isOfABeginner()).isEqualTo(beginner);
    }

    private static PlanningRequestBuilder unknown(int days) {
        return aRequest().from("2026-01-05").on(days).ofUnknownFitness().ofUnknownVolume();
    }

    private static double minutesOfWork(PlannedWorkout session) {
        double seconds = 0;
        for (Segment segment : session.segments()) {
            for (Segment.Step step : segment.each()) {
                seconds += step.kind() == Kind.WORK ? step.duration().toSeconds() * segment.times() : 0;
            }
        }
        return seconds / 60;
    }

    private static Program plan(PlanningRequestBuilder request) {
        return ((Sound) new Periodizer().plan(request.build())).program();
    }
}
