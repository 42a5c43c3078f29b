package app.stride.activity.domain.fitness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.effort.EffortDistance;
import app.stride.activity.domain.fitness.Performance.Sign;
import app.stride.activity.testkit.RecordingDiary;
import app.stride.running.Distance;
import app.stride.running.HeartRate;
import app.stride.running.Pace;
import app.stride.running.TrainingLoad;
import app.stride.running.TrainingLoad.Method;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunningHistoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 9);
    private static final Physiology HEART =
            new Physiology(null, Sex.MALE, HeartRate.ofBpm(190), HeartRate.ofBpm(50), HeartRate.ofBpm(171), null);
    private static final Duration TEN_K = Duration.ofMinutes(39).plusSeconds(39);

    private static RecordingDiary diary() {
        return new RecordingDiary();
    }

    private static Fitness today(RecordingDiary diary) {
        return diary.of(Physiology.unknown()).on(TODAY);
    }

    @Test
    void nothingIsKnownOfWhoHasNotRun() {
        assertThat(today(diary())).isEqualTo(Fitness.unknown(TODAY));
        assertThat(today(diary().run(TODAY.plusDays(1), 10, Duration.ofHours(1))))
                .isEqualTo(Fitness.unknown(TODAY));
    }

    @Test
    void trainingAloneTellsNoFitness() {
        assertThat(today(diary().everyday(TODAY, 20)).estimate()).isNull();
    }

    @Test
    void aRaceTellsFitnessAndIsNamedAsItsSource() {
        FitnessEstimate estimate = today(diary().everyday(TODAY, 10).race(TODAY.minusDays(20), 10, TEN_K))
                .estimate();

        assertThat(estimate.index().value()).isCloseTo(52.5, within(0.5));
        assertThat(estimate.source().sign()).isEqualTo(Sign.RACE);
        assertThat(estimate.source().date()).isEqualTo(TODAY.minusDays(20));
        assertThat(estimate.source().time()).isEqualTo(TEN_K);
        assertThat(estimate.source().distance().kilometres()).isEqualTo(10);
    }

    @Test
    void theBestOfSeveralRacesCounts() {
        FitnessEstimate estimate = today(diary().race(TODAY.minusDays(90), 5, Duration.ofSeconds(1141))
                        .race(TODAY.minusDays(20), 10, Duration.ofMinutes(45)))
                .estimate();

        assertThat(estimate.source().distance().kilometres()).isEqualTo(5);
    }

    @Test
    void aRaceHasItsFullWorthForAHundredAndTwentyDaysThenFadesAndIsGoneAfterAYear() {
        double fresh = indexAfter(120);

        assertThat(indexAfter(1)).isEqualTo(fresh);
        assertThat(indexAfter(121)).isLessThan(fresh);
        assertThat(indexAfter(364)).isCloseTo(0.9 * fresh, within(0.05));
        assertThat(today(diary().race(TODAY.minusDays(365), 10, TEN_K)).estimate())
                .isNull();
    }

    private static double indexAfter(int days) {
        return today(diary().race(TODAY.minusDays(days), 10, TEN_K))
                .estimate()
                .index()
                .value();
    }

    @Test
    void aHeartNearItsLimitShowsAnAllOutEffort() {
        RecordingDiary hard = diary().fast(TODAY.minusDays(3), EffortDistance.K5, Duration.ofMinutes(20), 180);
        RecordingDiary easy = diary().fast(TODAY.minusDays(3), EffortDistance.K5, Duration.ofMinutes(20), 160);

        assertThat(hard.of(HEART).on(TODAY).estimate().source().sign()).isEqualTo(Sign.HEART_RATE);
        assertThat(easy.of(HEART).on(TODAY).estimate()).isNull();
    }

    @Test
    void withoutHeartRateAnEffortFarAboveEverydayPaceShowsIt() {
        RecordingDiary hard =
                diary().everyday(TODAY, 12).fast(TODAY.minusDays(1), EffortDistance.K5, Duration.ofMinutes(20), null);
        RecordingDiary steady =
                diary().everyday(TODAY, 12).fast(TODAY.minusDays(1), EffortDistance.K5, Duration.ofMinutes(28), null);

        assertThat(today(hard).estimate().source().sign()).isEqualTo(Sign.PACE);
        assertThat(today(steady).estimate()).isNull();
    }

    @Test
    void withoutAnEverydayPaceAFastStretchShowsNothing() {
        RecordingDiary unknown =
                diary().everyday(TODAY, 3).fast(TODAY.minusDays(1), EffortDistance.K5, Duration.ofMinutes(20), null);

        assertThat(today(unknown).estimate()).isNull();
    }

    @Test
    void sprintsAndImpossibleTimesShowNothing() {
        RecordingDiary strange = diary().race(TODAY.minusDays(1), 1, Duration.ofMinutes(3))
                .race(TODAY.minusDays(2), 10, Duration.ofMinutes(18))
                .race(TODAY.minusDays(3), 10, Duration.ofHours(4))
                .race(TODAY.minusDays(4), 100, Duration.ofHours(10));

        assertThat(today(strange).estimate()).isNull();
    }

    @Test
    void whatLiesBeyondTheEquationsShowsNothingAndStopsNothing() {
        RecordingDiary beyond = diary().everyday(TODAY, 12)
                .race(TODAY.minusDays(1), 5, Duration.ofMinutes(72))
                .race(TODAY.minusDays(2), 5, Duration.ofMinutes(10).plusSeconds(10))
                .fast(TODAY.minusDays(3), EffortDistance.K5, Duration.ofMinutes(72), null)
                .fast(TODAY.minusDays(4), EffortDistance.K10, Duration.ofMinutes(149), null);

        assertThat(today(beyond).estimate()).isNull();
    }

    @Test
    void theWeekLatelyIsThatOfThirtyDays() {
        RecordingDiary diary = diary().run(TODAY.minusDays(60), 30, Duration.ofHours(3));
        for (int day = 0; day < 30; day += 3) {
            diary.run(TODAY.minusDays(day), 8.6, Duration.ofMinutes(50));
        }

        Fitness fitness = today(diary);

        assertThat(fitness.weeklyVolume().kilometres()).isCloseTo(20.07, within(0.01));
        assertThat(fitness.longestRun().kilometres()).isEqualTo(8.6);
    }

    @Test
    void aNewRunnersFirstWeeksAreNotThinnedOut() {
        Fitness fitness =
                today(diary().run(TODAY.minusDays(13), 10, Duration.ofHours(1)).run(TODAY, 10, Duration.ofHours(1)));

        assertThat(fitness.weeklyVolume().kilometres()).isEqualTo(10);
    }

    @Test
    void whoHasRestedForAMonthHasAVolumeOfNothing() {
        Fitness fitness = today(diary().run(TODAY.minusDays(50), 10, Duration.ofHours(1)));

        assertThat(fitness.weeklyVolume().isZero()).isTrue();
        assertThat(fitness.longestRun().isZero()).isTrue();
    }

    @Test
    void heartRateTellsTheLoadWhereItIsKnown() {
        RecordingDiary diary = diary().run(TODAY, 10, Duration.ofHours(1), 150);

        TrainingLoad load = diary.of(HEART).verdictOn(diary.runs().get(0)).load();

        assertThat(load.method()).isEqualTo(Method.TRIMP);
        assertThat(load.value()).isCloseTo(60 * 100 / 140.0 * 0.64 * Math.exp(1.92 * 100 / 140.0), within(0.01));
    }

    @Test
    void elsePaceTellsItAgainstTheThresholdThatTheAthleteTold() {
        Physiology told = new Physiology(null, null, null, null, null, Pace.ofSecondsPerKilometre(300));
        RecordingDiary diary = diary().run(TODAY, 10, Duration.ofMinutes(60), 150);

        TrainingLoad load = diary.of(told).verdictOn(diary.runs().get(0)).load();

        assertThat(load.method()).isEqualTo(Method.RTSS);
        assertThat(load.value()).isCloseTo(100 / 1.44, within(0.01));
    }

    @Test
    void theWaitAtTheLightsIsNoLoadByPace() {
        Physiology told = new Physiology(null, null, null, null, null, Pace.ofSecondsPerKilometre(300));
        Duration hour = Duration.ofHours(1);
        PastRun waited = new PastRun(
                new ActivityId(new UUID(0, 1)),
                TODAY,
                Distance.ofKilometres(12),
                null,
                hour.plusMinutes(20),
                hour.plusMinutes(30),
                hour,
                null,
                false,
                List.of());

        assertThat(told.loadOf(waited).value()).isCloseTo(100, within(1e-9));
    }

    @Test
    void aRunThatNobodyCanHaveRunHasNoLoadByPace() {
        Physiology told = new Physiology(null, null, null, null, null, Pace.ofSecondsPerKilometre(270));
        RecordingDiary diary = diary().run(TODAY, 10, Duration.ofSeconds(40));

        assertThat(told.loadOf(diary.runs().get(0))).isNull();
    }

    @Test
    void elseAgainstTheThresholdThatARaceTells() {
        RecordingDiary diary = diary().race(TODAY.minusDays(9), 10, TEN_K).run(TODAY, 10, Duration.ofMinutes(60));

        TrainingLoad load =
                diary.of(Physiology.unknown()).verdictOn(diary.runs().get(1)).load();

        assertThat(load.method()).isEqualTo(Method.RTSS);
        assertThat(load.value()).isBetween(40.0, 55.0);
    }

    @Test
    void elseNobodyKnowsTheLoadAndThereIsNoTrend() {
        RecordingDiary diary = diary().run(TODAY, 10, Duration.ofMinutes(60), 150);

        assertThat(diary.of(Physiology.unknown()).verdictOn(diary.runs().get(0)).load())
                .isNull();
        assertThat(today(diary).trend()).isNull();
    }

    @Test
    void anHourAtThresholdIsAHundredPointsByHeartAsByPace() {
        RecordingDiary diary = diary().run(TODAY, 12, Duration.ofHours(1), 171);

        assertThat(diary.of(HEART).trend(TODAY, TODAY))
                .singleElement()
                .satisfies(day -> assertThat(day.load()).isCloseTo(100, within(1e-9)));
    }

    @Test
    void theTrendRunsOnThroughDaysOfRest() {
        RecordingDiary diary = diary().run(TODAY.minusDays(10), 12, Duration.ofHours(1), 171);

        List<FitnessDay> days = diary.of(HEART).trend(TODAY.minusDays(30), TODAY);

        assertThat(days).hasSize(11);
        assertThat(days.get(0).trend().ctl()).isCloseTo(100 * (1 - Math.exp(-1.0 / 42)), within(1e-9));
        assertThat(days.get(10).trend().ctl())
                .isCloseTo(100 * (1 - Math.exp(-1.0 / 42)) * Math.exp(-10.0 / 42), within(1e-9));
        assertThat(days.get(10).load()).isZero();
        assertThat(diary.of(HEART).on(TODAY).trend()).isEqualTo(days.get(10).trend());
    }

    @Test
    void thePastStaysAsItWasWhenFitnessGrows() {
        RecordingDiary before = diary().race(TODAY.minusDays(60), 10, Duration.ofMinutes(48))
                .run(TODAY.minusDays(50), 10, Duration.ofHours(1));
        LocalDate then = TODAY.minusDays(50);
        FitnessDay seen = before.of(Physiology.unknown()).trend(then, then).get(0);

        before.race(TODAY.minusDays(5), 10, Duration.ofMinutes(42));

        assertThat(before.of(Physiology.unknown()).trend(then, then)).containsExactly(seen);
    }
}
