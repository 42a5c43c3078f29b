package app.stride.activity.adapter.file.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.stride.activity.domain.activity.Activity;
import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.effort.BestEfforts;
import app.stride.activity.domain.fitness.FitnessDay;
import app.stride.activity.domain.fitness.PastRun;
import app.stride.activity.domain.fitness.Physiology;
import app.stride.activity.domain.fitness.RunningHistory;
import app.stride.activity.domain.fitness.Sex;
import app.stride.activity.testkit.RecordingArchive;
import app.stride.running.HeartRate;
import app.stride.running.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Load and trend over real years of running, against the formulas written down anew and against what a service says of the same runs. */
class RealHistoriesFitnessTest {
    private static final Path HISTORY = RecordingArchive.directory().resolveSibling("history");
    private static final Path STRAVAS_LIST =
            HISTORY.resolve("strava_bulk_2021_2023_MIT_strava-insights/activities.csv");
    private static final int RELATIVE_EFFORT = 37;
    private static final double THRESHOLD_S_PER_KM = 290;

    private static final Physiology PACE =
            new Physiology(null, null, null, null, null, Pace.ofSecondsPerKilometre(THRESHOLD_S_PER_KM));
    private static final Physiology HEART =
            new Physiology(null, Sex.MALE, HeartRate.ofBpm(195), HeartRate.ofBpm(50), null, null);

    @BeforeEach
    void needTheHistories() {
        assumeTrue(Files.isDirectory(HISTORY), "no histories beside the repository");
    }

    private static List<LogbookEntry> entries(Path list) throws IOException {
        return Logbooks.read(Files.readAllBytes(list), list.getFileName().toString())
                .orElseThrow()
                .entries();
    }

    private static Activity activity(LogbookEntry entry) {
        return Activity.recorded(
                new ActivityId(UUID.randomUUID()),
                new AthleteId("real"),
                entry.recording(ZoneOffset.UTC),
                ZoneOffset.UTC,
                entry.origin());
    }

    private static PastRun run(Activity activity) {
        return PastRun.of(activity, BestEfforts.of(activity.recording()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nike_strava_2012_2020_MIT_flopp_running_page",
                "runkeeper_2013_MIT_dangoldin",
                "strava_bulk_2021_2023_MIT_strava-insights",
                "strava_json_2019_2026_MIT_shaonianche"
            })
    void loadAndTrendOfEveryDayAreWhatTheFormulasSay(String athlete) throws IOException {
        List<PastRun> runs = entries(HISTORY.resolve(athlete).resolve("runs_normalised.csv")).stream()
                .map(RealHistoriesFitnessTest::activity)
                .filter(Activity::countsAsRunning)
                .map(RealHistoriesFitnessTest::run)
                .toList();
        TreeMap<LocalDate, Double> loads = new TreeMap<>();
        runs.stream()
                .filter(run -> run.distance() != null && !run.distance().isZero())
                .forEach(run -> loads.merge(run.date(), rtss(run), Double::sum));
        LocalDate last = loads.lastKey().plusDays(10);

        List<FitnessDay> days = new RunningHistory(runs, PACE).trend(loads.firstKey(), last);

        assertThat(days).hasSize((int) ChronoUnit.DAYS.between(loads.firstKey(), last) + 1);
        for (FitnessDay day : days) {
            assertThat(day.load()).isCloseTo(loads.getOrDefault(day.date(), 0.0), within(0.01));
        }
        for (int i = 1; i < days.size(); i += 50) {
            FitnessDay day = days.get(i);
            LocalDate before = day.date().minusDays(1);
            assertThat(day.trend().ctl()).isCloseTo(weighted(loads, day.date(), 42), within(0.05));
            assertThat(day.trend().atl()).isCloseTo(weighted(loads, day.date(), 7), within(0.05));
            assertThat(day.trend().tsb())
                    .isCloseTo(weighted(loads, before, 42) - weighted(loads, before, 7), within(0.05));
        }
    }

    /** Hours times the square of the intensity times 100, in motion. */
    private static double rtss(PastRun run) {
        double seconds = run.motion().toMillis() / 1000.0;
        double intensity = THRESHOLD_S_PER_KM / (seconds / run.distance().kilometres());
        return seconds / 3600 * intensity * intensity * 100;
    }

    /** The exponential form as one sum over all days before, not step by step. */
    private static double weighted(Map<LocalDate, Double> loads, LocalDate day, int constant) {
        double share = 1 - Math.exp(-1.0 / constant);
        return loads.entrySet().stream()
                .filter(load -> !load.getKey().isAfter(day))
                .mapToDouble(load -> load.getValue()
                        * share
                        * Math.exp(-ChronoUnit.DAYS.between(load.getKey(), day) / (double) constant))
                .sum();
    }

    @Test
    void ourLoadByHeartRanksRunsAsStravasRelativeEffortDoes() throws IOException {
        Map<String, Double> stravas = new TreeMap<>();
        for (CsvTable.Line line : CsvTable.of(Files.readAllBytes(STRAVAS_LIST)).lines()) {
            if (!line.text(RELATIVE_EFFORT).isEmpty()) {
                stravas.put(line.text(0), line.figure(RELATIVE_EFFORT));
            }
        }
        List<LogbookEntry> both = entries(STRAVAS_LIST).stream()
                .filter(entry -> stravas.containsKey(entry.origin().externalId()))
                .filter(entry -> activity(entry).countsAsRunning())
                .toList();
        double[] theirs = both.stream()
                .mapToDouble(entry -> stravas.get(entry.origin().externalId()))
                .toArray();
        double[] ours = both.stream()
                .mapToDouble(entry -> HEART.loadOf(run(activity(entry))).value())
                .toArray();

        assertThat(both).hasSizeGreaterThan(10);
        assertThat(correlation(ranks(ours), ranks(theirs))).isGreaterThan(0.9);
    }

    private static double[] ranks(double[] values) {
        return Arrays.stream(values)
                .map(value -> Arrays.stream(values)
                                .filter(other -> other < value)
                                .count()
                        + Arrays.stream(values).filter(other -> other == value).count() / 2.0)
                .toArray();
    }

    private static double correlation(double[] one, double[] other) {
        double oneMean = Arrays.stream(one).average().orElseThrow();
        double otherMean = Arrays.stream(other).average().orElseThrow();
        double together = IntStream.range(0, one.length)
                .mapToDouble(i -> (one[i] - oneMean) * (other[i] - otherMean))
                .sum();
        return together / Math.sqrt(square(one, oneMean) * square(other, otherMean));
    }

    private static double square(double[] values, double mean) {
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
    }
}
