package app.stride.activity.adapter.file.xml;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.activity.SubSport;
import app.stride.activity.testkit.GpxText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a GPX file says by its names: its own, those of its tracks and that of the program that wrote it. */
class GpxNamesTest {
    private static final Instant START = Instant.parse("2024-05-01T06:00:00Z");

    private static Read read(String text) {
        return (Read) new ActivityFiles().read(text.getBytes(StandardCharsets.UTF_8), "run.gpx");
    }

    private static GpxText track(GpxText gpx, int begin, String name, String type) {
        return gpx.track(name, type)
                .segment()
                .run(begin, begin + 600, 0, 3)
                .endSegment()
                .endTrack();
    }

    private static String track(String name, String type) {
        return track(new GpxText(START), 0, name, type).text();
    }

    private static String withMetadata(String gpx, String metadata) {
        return gpx.replaceFirst("<trk>", "<metadata>" + metadata + "</metadata><trk>");
    }

    @Test
    void aTrackWithoutANameBearsThatOfItsFile() {
        String metadata = "<name>Along the river</name><author><name>A Runner</name></author>";

        assertThat(read(withMetadata(track("", "running"), metadata)).recordings())
                .extracting(Recording::name)
                .containsExactly("Along the river");
        assertThat(read(withMetadata(track("Home", "running"), metadata)).recordings())
                .extracting(Recording::name)
                .containsExactly("Home");
    }

    @Test
    void theNameOfTheAthleteOrOfAPlaceIsNotThatOfTheRun() {
        String author = withMetadata(track("", "running"), "<author><name>A Runner</name></author>");
        String place = author.replaceFirst("<trk>", "<wpt lat=\"1\" lon=\"2\"><name>Well</name></wpt><trk>");

        assertThat(read(place).recordings()).extracting(Recording::name).containsOnlyNulls();
    }

    @Test
    void theNameOfAFileOfSeveralRunsIsThatOfNone() {
        String two = track(track(new GpxText(START), 0, "", "running"), 20_000, "", "running")
                .text();

        assertThat(read(withMetadata(two, "<name>May</name>")).recordings())
                .extracting(Recording::name)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "suuntoapp-TrailRunning-2024-05-01T06-00-00Z-track, RUN, TRAIL",
                "suuntoapp-Running-2024-05-01T06-00-00Z-track, RUN, -",
                "Suuntoapp-Walking-2024-05-01T06-00-00Z, WALK, -",
                "suuntoapp-Motorsports-2024-05-01T06-00-00Z-track, OTHER, -",
                "Walking with suuntoapp, RUN, -"
            })
    void suuntosAppTellsTheSportInTheNameAlone(String name, Sport sport, @Nullable SubSport subSport) {
        Recording recording = read(track(name, "")).recordings().get(0);

        assertThat(recording.sport()).isEqualTo(sport);
        assertThat(recording.subSport()).isEqualTo(subSport);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GPSBabel - http://www.gpsbabel.org | GPSBabel",
                "pytrainer http://sourceforge.net/projects/pytrainer | pytrainer",
                "Life is short - live long, http://www.example.org | Life is short - live long",
                "Tracker (https://example.org) | Tracker",
                "http://www.example.org | http://www.example.org",
                "Garmin Connect | Garmin Connect"
            })
    void theAddressOfItsMakerIsNoPartOfAProgramsName(String creator, String device) {
        String gpx = track("", "running").replace("creator=\"Test\"", "creator=\"" + creator + "\"");

        assertThat(read(gpx).recordings()).extracting(Recording::device).containsExactly(device);
    }
}
