package app.stride.activity.adapter.file.xml;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.ReadOutcome.Refused;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.testkit.GpxText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the names, the order and the lack of tracks tell. */
class GpxTracksTest {
    private static ReadOutcome read(GpxText gpx) {
        return read(gpx.text());
    }

    private static ReadOutcome read(String gpx) {
        return new ActivityFiles().read(gpx.getBytes(StandardCharsets.UTF_8), "track.gpx");
    }

    private static GpxText gpx() {
        return new GpxText(Instant.parse("2024-05-01T06:00:00Z"));
    }

    private static GpxText tenMinutes(GpxText gpx, String name, int from, double metresPerSecond) {
        return gpx.track(name, "")
                .segment()
                .run(from, from + 600, 0, metresPerSecond)
                .endSegment()
                .endTrack();
    }

    @ParameterizedTest
    @CsvSource({
        "Morning Walk, 2.2, WALK",
        "Lunch Swim, 1.0, SWIM",
        "Afternoon Hike, 2.0, HIKE",
        "Evening Ride, 4.0, RIDE",
        "Night Run, 1.6, RUN"
    })
    void theNameThatAServiceGivesTellsTheSport(String name, double metresPerSecond, Sport sport) {
        Read read = (Read) read(tenMinutes(gpx(), name, 0, metresPerSecond));

        assertThat(read.recordings()).extracting(Recording::sport).containsExactly(sport);
        assertThat(read.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Evening Ride home on foot", "To the Ride", "evening ride"})
    void theNameThatAnAthleteGivesDoesNot(String name) {
        Read read = (Read) read(tenMinutes(gpx(), name, 0, 3));

        assertThat(read.recordings()).extracting(Recording::sport).containsExactly(Sport.RUN);
        assertThat(read.warnings()).anyMatch(warning -> warning.contains("does not name a sport"));
    }

    @Test
    void tracksOfTheSameTimeAreNotMixed() {
        Read read = (Read) read(tenMinutes(tenMinutes(gpx(), "Mine", 0, 3), "Yours", 60, 3));

        assertThat(read.recordings()).extracting(Recording::name).containsExactly("Mine", "Yours");
        assertThat(read.recordings()).extracting(run -> run.totals().elapsed()).containsOnly(Duration.ofMinutes(10));
    }

    @Test
    void aTrackThatBeginsAsTheOneBeforeEndsGoesOnWithIt() {
        Read read = (Read) read(tenMinutes(tenMinutes(gpx(), "There", 0, 3), "Back", 600, 3));

        assertThat(read.recordings())
                .singleElement()
                .satisfies(run -> assertThat(run.totals().elapsed()).isEqualTo(Duration.ofMinutes(20)));
    }

    @Test
    void aFileWithoutTimesOrTracksIsOfAnotherKindButADamagedOneMayNotBe() {
        String route = tenMinutes(gpx(), "Plan", 0, 3).text().replaceAll("<time>[^<]*</time>", "");

        assertThat(((Refused) read(route)).otherKind()).isTrue();
        assertThat(((Refused) read("<gpx><rte><name>Plan</name></rte></gpx>")).otherKind())
                .isTrue();
        assertThat(((Refused) read(route.substring(0, 900))).otherKind()).isFalse();
    }
}
