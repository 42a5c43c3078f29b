package app.stride.activity.adapter.file.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.testkit.GpxText;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tracks that do not say which sport it was, with a part on wheels. */
class GpxDriveTest {
    private static final int HOUR = 3600;

    private final GpxText gpx = new GpxText(Instant.parse("2024-05-01T06:00:00Z"))
            .track("Wednesday", "")
            .segment();
    private int clock;
    private double metres;
    private double altitude = 500;

    private GpxDriveTest goes(int seconds, double metresPerSecond, double climbPerMetre) {
        for (int i = 0; i < seconds; i += 5) {
            gpx.point(clock, metres, "<ele>" + altitude + "</ele>");
            clock += 5;
            metres += 5 * metresPerSecond;
            altitude += 5 * metresPerSecond * climbPerMetre;
        }
        return this;
    }

    private GpxDriveTest runs(int seconds) {
        return goes(seconds, 10_000.0 / HOUR, 0);
    }

    /** Through a town, from light to light. */
    private GpxDriveTest drives(int minutes) {
        for (int i = 0; i < minutes / 5; i++) {
            goes(200, 14, 0.002).goes(60, 0, 0).goes(40, 7, 0);
        }
        return this;
    }

    private Read read() {
        return (Read) new ActivityFiles().read(gpx.endSegment().endTrack().file(), "track.gpx");
    }

    private static void isTheRunAlone(Read read) {
        Recording recording = read.recordings().get(0);
        assertThat(recording.sport()).isEqualTo(Sport.RUN);
        assertThat(recording.totals().distance().metres()).isCloseTo(10_000, within(300.0));
        assertThat(recording.totals().timer()).isBetween(Duration.ofMinutes(58), Duration.ofMinutes(64));
        assertThat(read.warnings()).anyMatch(warning -> warning.contains("was driven"));
    }

    private static void isWhole(Read read, Sport sport, double metres) {
        Recording recording = read.recordings().get(0);
        assertThat(recording.sport()).isEqualTo(sport);
        assertThat(recording.totals().distance().metres()).isCloseTo(metres, within(metres * 0.01));
        assertThat(read.warnings()).noneMatch(warning -> warning.contains("driven"));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 20, 60})
    void theDriveHomeIsNoPartOfARun(int minutes) {
        isTheRunAlone(runs(HOUR).goes(90, 0, 0).drives(minutes).read());
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 20, 60})
    void neitherIsTheDriveToIt(int minutes) {
        isTheRunAlone(drives(minutes).goes(90, 0, 0).runs(HOUR).read());
    }

    @Test
    void aPauseOnTheWayIsLeftOutBesideTheDrive() {
        runs(HOUR / 2);
        clock += 600;

        isTheRunAlone(runs(HOUR / 2).goes(90, 0, 0).drives(10).read());
    }

    @Test
    void whoRollsDownTheHillThatTheyRodeUpRides() {
        Read read = goes(2400, 4.0, 0.07).goes(800, 12, -0.07).read();

        isWhole(read, Sport.RIDE, 19_200);
    }

    @Test
    void whoRidesToWorkInAHurryRides() {
        Read read =
                goes(300, 5, 0).goes(900, 8, 0).goes(60, 0, 0).goes(600, 9.8, 0).read();

        isWhole(read, Sport.RIDE, 14_580);
    }

    @Test
    void aDriveAloneStaysWhatItWas() {
        isWhole(drives(30).read(), Sport.RIDE, 18_480);
    }

    @Test
    void aRunWithAFastFinishIsARun() {
        isWhole(runs(HOUR).goes(60, 7, 0).read(), Sport.RUN, 10_420);
    }
}
