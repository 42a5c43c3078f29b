package app.stride.activity.adapter.file.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Totals;
import app.stride.activity.testkit.GpxText;
import app.stride.activity.testkit.RecordingArchive;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pauses that a program flattened: the points before and behind them stand in one stretch. */
class GpxPausesTest {
    private final GpxText gpx = new GpxText(Instant.parse("2024-05-01T06:00:00Z"))
            .track("", "running")
            .segment();

    private Totals totals() {
        return totals(gpx.endSegment().endTrack().file());
    }

    private static Totals totals(byte[] content) {
        Recording run = ((Read) new ActivityFiles().read(content, "run.gpx"))
                .recordings()
                .get(0);
        return run.totals();
    }

    @Test
    void aHoleOverWhichNobodyWentOnIsAPauseAndTheFewMetresCount() {
        gpx.run(0, 300, 0, 3).run(420, 720, 904, 3);

        Totals totals = totals();

        assertThat(totals.elapsed()).isEqualTo(Duration.ofSeconds(720));
        assertThat(totals.timer()).isCloseTo(Duration.ofMillis(600_000 + 4000 / 3), Duration.ofMillis(50));
        assertThat(totals.distance().metres()).isCloseTo(1804, within(1.0));
    }

    @Test
    void whoRanOnButNotStraightWasOnTheWayForAsLongAsTheWayTakes() {
        gpx.run(0, 600, 0, 3).run(1200, 1800, 1800 + 900, 3);

        Totals totals = totals();

        assertThat(totals.timer()).isCloseTo(Duration.ofSeconds(600 + 300 + 600), Duration.ofMillis(50));
        assertThat(totals.moving()).isLessThanOrEqualTo(totals.timer());
        assertThat(totals.distance().metres() / totals.timer().toSeconds()).isCloseTo(3, within(0.01));
    }

    @Test
    void aHoleThroughWhichSomebodyRanIsNone() {
        gpx.run(0, 300, 0, 3).run(420, 720, 1260, 3);

        assertThat(totals().timer()).isEqualTo(Duration.ofSeconds(720));
    }

    @Test
    void pausesBetweenStretchesCountBesideThoseWithin() {
        gpx.run(0, 300, 0, 3).run(420, 720, 900, 3).endSegment().segment().run(780, 900, 1800, 3);

        assertThat(totals().timer()).isEqualTo(Duration.ofSeconds(900 - 120 - 60));
    }

    @Test
    void whatIsNoLongerThanTheRecordersOwnStepsIsNone() {
        for (int i = 0; i <= 20; i++) {
            gpx.point(i * 60, Math.min(i, 10) * 180);
        }

        assertThat(totals().timer()).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void aMomentIsNone() {
        gpx.run(0, 300, 0, 3).run(325, 625, 900, 3);

        assertThat(totals().timer()).isEqualTo(Duration.ofSeconds(625));
    }

    @Test
    void withoutPositionsNobodyKnowsWhoWentOn() {
        gpx.run(0, 300, 0, 3).run(420, 720, 900, 3);
        String blind = gpx.endSegment().endTrack().text().replaceAll("lat=\"[^\"]*\" lon=\"[^\"]*\"", "");

        assertThat(totals(blind.getBytes(StandardCharsets.UTF_8)).timer()).isEqualTo(Duration.ofSeconds(720));
    }

    /** That of the first one as the watch itself has it: 4753 seconds, in the TCX file of the same run. */
    @ParameterizedTest
    @CsvSource({
        "gpx_strava_stopped_12k_2021.gpx, 4751",
        "gpx_garmin_6k7_2021.gpx, 2293",
        "gpx_nikerun_8k2_2021.gpx, 2962",
        "gpx_garmin_7k_2021.gpx, 2754",
        "gpx_strava_trail_31k_2021.gpx, 11813"
    })
    void pausesOfRealRunsAreFound(String file, double seconds) {
        Totals totals = totals(RecordingArchive.read("run/" + file));

        assertThat(totals.timer().toMillis() / 1000.0).isCloseTo(seconds, within(1.0));
    }
}
