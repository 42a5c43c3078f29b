package app.stride.activity.domain.fitness;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.domain.effort.EffortDistance;
import app.stride.activity.testkit.RecordingDiary;
import app.stride.running.HeartRate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RunningHistoryPropertiesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 9);
    private static final Physiology HEART =
            new Physiology(null, Sex.FEMALE, HeartRate.ofBpm(188), HeartRate.ofBpm(52), null, null);

    @Property(tries = 100, seed = "20260112")
    void theOrderInWhichRunsComeInDoesNotMatter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int count) {
        List<PastRun> runs = someRuns(new Random(seed), count);
        List<PastRun> shuffled = new ArrayList<>(runs);
        Collections.shuffle(shuffled, new Random(seed + 1));

        for (Physiology physiology : List.of(HEART, Physiology.unknown())) {
            RunningHistory one = new RunningHistory(runs, physiology);
            RunningHistory other = new RunningHistory(shuffled, physiology);
            assertThat(other.on(TODAY)).isEqualTo(one.on(TODAY));
            assertThat(other.trend(LocalDate.MIN, TODAY)).isEqualTo(one.trend(LocalDate.MIN, TODAY));
        }
    }

    @Property(tries = 100, seed = "20260112")
    void laterRunsDoNotChangeAnEarlierDay(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int count) {
        List<PastRun> runs = someRuns(new Random(seed), count);
        LocalDate day = TODAY.minusDays(40);
        List<PastRun> earlier =
                runs.stream().filter(run -> !run.date().isAfter(day)).toList();

        assertThat(new RunningHistory(runs, HEART).on(day)).isEqualTo(new RunningHistory(earlier, HEART).on(day));
    }

    @Property(tries = 300, seed = "20260113")
    void whatFollowsADayIsTheSameFromThePastAsFromScratch(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int count, @ForAll @IntRange(max = 700) int ago) {
        List<PastRun> runs = someRuns(new Random(seed), count, 800);
        LocalDate day = TODAY.minusDays(ago);

        for (Physiology physiology : List.of(HEART, Physiology.unknown())) {
            RunningHistory scratch = new RunningHistory(runs, physiology);
            Past past = pastOf(scratch, runs, day);
            List<PastRun> recent = runs.stream()
                    .filter(run -> !run.date().isBefore(past.runsSince()))
                    .toList();
            RunningHistory incremental = new RunningHistory(past, recent, physiology);

            assertThat(incremental.on(TODAY)).isEqualTo(scratch.on(TODAY));
            assertThat(incremental.trend(day, TODAY)).isEqualTo(scratch.trend(day, TODAY));
            assertThat(incremental.weeks())
                    .isEqualTo(scratch.weeks().stream()
                            .filter(week -> !week.monday().isBefore(TrainingLog.mondayOf(day)))
                            .toList());
            assertThat(incremental.performances())
                    .isEqualTo(scratch.performances().stream()
                            .filter(performance -> !performance.date().isBefore(day))
                            .toList());
            assertThat(incremental.improvements())
                    .isEqualTo(scratch.improvements().stream()
                            .filter(improvement -> !improvement.date().isBefore(day))
                            .toList());
            assertThat(incremental.runs())
                    .allSatisfy(run -> assertThat(incremental.verdictOn(run)).isEqualTo(scratch.verdictOn(run)));
        }
    }

    /** What the database hands out about the time before the day. */
    private static Past pastOf(RunningHistory scratch, List<PastRun> runs, LocalDate day) {
        Map<EffortDistance, Duration> records = new EnumMap<>(EffortDistance.class);
        scratch.improvements().stream()
                .filter(improvement -> improvement.date().isBefore(day))
                .forEach(improvement -> records.put(improvement.distance(), improvement.elapsed()));
        List<TrainingWeek> weeks = scratch.weeks().stream()
                .filter(week -> !week.monday().isAfter(day))
                .toList();
        return new Past(
                day,
                runs.stream()
                        .map(PastRun::date)
                        .filter(date -> date.isBefore(day))
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                scratch.performances().stream()
                        .filter(performance -> performance.date().isBefore(day)
                                && performance.date().isAfter(day.minusDays(Past.performancesDays())))
                        .toList(),
                TrainingLog.of(weeks.subList(Math.max(0, weeks.size() - 3), weeks.size())),
                records);
    }

    private static List<PastRun> someRuns(Random random, int count) {
        return someRuns(random, count, 200);
    }

    private static List<PastRun> someRuns(Random random, int count, int days) {
        RecordingDiary diary = new RecordingDiary();
        for (int i = 0; i < count; i++) {
            LocalDate date = TODAY.minusDays(random.nextInt(days));
            double kilometres = 3 + random.nextInt(20);
            Duration time = Duration.ofSeconds((long) (kilometres * (240 + random.nextInt(150))));
            switch (random.nextInt(6)) {
                case 0 -> diary.race(date, kilometres, time);
                case 1 ->
                    diary.fast(
                            date,
                            EffortDistance.K5,
                            Duration.ofSeconds(1100 + random.nextInt(900)),
                            150 + random.nextInt(35));
                case 2 -> diary.fast(date, EffortDistance.K10, Duration.ofSeconds(2400 + random.nextInt(1500)), null);
                case 3 -> diary.run(date, kilometres, time, 120 + random.nextInt(50));
                default -> diary.run(date, kilometres, time);
            }
        }
        return diary.runs();
    }
}
