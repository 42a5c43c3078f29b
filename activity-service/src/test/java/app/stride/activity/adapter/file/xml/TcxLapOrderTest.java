package app.stride.activity.adapter.file.xml;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Lap;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.testkit.TcxText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laps and way are those of the run from its beginning to its end, in whatever order a TCX file holds the laps. */
class TcxLapOrderTest {
    private static final Instant START = Instant.parse("2024-05-01T06:00:00Z");

    private static Recording only(TcxText text) {
        List<Recording> recordings =
                ((Read) new ActivityFiles().read(text.endActivity("X").file(), "run.tcx")).recordings();
        assertThat(recordings).hasSize(1);
        return recordings.get(0);
    }

    private static TcxText run() {
        return new TcxText(START).activity("Running");
    }

    private static TcxText lap(TcxText text, char which, boolean points) {
        return switch (which) {
            case '1' -> points(text.lap(0, 600, 1800, "Manual"), points, 0, 0, 3);
            case '2' -> points(text.lap(600, 600, 2100, "Manual"), points, 610, 1800, 3.5);
            default -> points(text.lap(1200, 600, 1500, "Manual"), points, 1210, 3900, 2.5);
        };
    }

    /** Those of ten minutes, or none. */
    private static TcxText points(
            TcxText lap, boolean points, int fromSecond, double fromMetre, double metresPerSecond) {
        int toSecond = points ? fromSecond + 590 : fromSecond - 1;
        return lap.run(fromSecond, toSecond, fromMetre, metresPerSecond).endLap();
    }

    private static void hasItsLapsInOrder(Recording run) {
        assertThat(run.start()).isEqualTo(START);
        assertThat(run.laps())
                .extracting(Lap::startOffset)
                .containsExactly(Duration.ZERO, Duration.ofMinutes(10), Duration.ofMinutes(20));
        assertThat(run.laps()).extracting(lap -> lap.distance().metres()).containsExactly(1800.0, 2100.0, 1500.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "132", "321", "312", "231"})
    void theDistanceOfAllPointsNeverFalls(String order) {
        TcxText text = run();
        order.chars().forEach(which -> lap(text, (char) which, true));

        Recording run = only(text);

        hasItsLapsInOrder(run);
        Samples samples = run.samples();
        double[] metres = IntStream.range(0, samples.size())
                .mapToDouble(index -> samples.at(Channel.DISTANCE, index))
                .toArray();
        assertThat(metres).isSorted().startsWith(0.0).endsWith(5375.0);
    }

    @Test
    void aDistanceThatIsCountedAnewGoesOnThoughTheLapBeginsASecondEarly() {
        Recording run = only(run().lap(0, 600, 1800, "Manual")
                .run(0, 600, 0, 3)
                .endLap()
                .lap(599, 600, 1800, "Manual")
                .run(599, 1199, 0, 3)
                .endLap());

        assertThat(run.samples().max(Channel.DISTANCE)).isEqualTo(3600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "132", "321"})
    void withoutPointsTheRunBeginsWithTheFirstOfThem(String order) {
        TcxText text = run();
        order.chars().forEach(which -> lap(text, (char) which, false));

        hasItsLapsInOrder(only(text));
    }
}
