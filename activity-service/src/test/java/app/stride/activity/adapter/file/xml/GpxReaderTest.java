package app.stride.activity.adapter.file.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.ReadOutcome.Format;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.activity.SubSport;
import app.stride.activity.testkit.GpxText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GpxReaderTest extends GpxFiles {
    @Test
    void distanceAndTimesFollowFromThePoints() {
        Recording run = only(aKilometre());

        assertThat(run.sport()).isEqualTo(Sport.RUN);
        assertThat(run.name()).isEqualTo("Before breakfast");
        assertThat(run.start()).isEqualTo(START);
        assertThat(run.zone()).isNull();
        assertThat(run.totals().distance().metres()).isCloseTo(1000, within(0.5));
        assertThat(run.totals().elapsed()).isEqualTo(Duration.ofSeconds(300));
        assertThat(run.totals().timer()).isEqualTo(Duration.ofSeconds(300));
        assertThat(run.totals().moving()).isEqualTo(Duration.ofSeconds(300));
        assertThat(run.totals().averageHeartRate()).isNull();
        assertThat(read(aKilometre()).format()).isEqualTo(Format.GPX);
        assertThat(read(aKilometre()).warnings()).isEmpty();
    }

    @Test
    void aLinkBeforeTheTrackHidesNoSport() {
        String linked = aKilometre()
                .text()
                .replaceFirst("<trk>", "<metadata><link href=\"https://x\"><text>x</text></link></metadata><trk>")
                .replace("<type>running</type>", "<type>cycling</type>");

        Read read = read(linked.getBytes(StandardCharsets.UTF_8));

        assertThat(read.recordings()).extracting(Recording::sport).containsExactly(Sport.RIDE);
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void version10IsReadAsWell() {
        assertThat(only(aKilometre().version("1.0")).totals().distance().metres())
                .isCloseTo(1000, within(0.5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>151</gpxtpx:hr><gpxtpx:cad>86</gpxtpx:cad></gpxtpx:TrackPointExtension></extensions>",
                "<extensions><gpxdata:hr>151</gpxdata:hr><gpxdata:cadence>86</gpxdata:cadence></extensions>",
                "<extensions><heartrate>151</heartrate><cadence>172</cadence><power>240</power></extensions>"
            })
    void theUsualExtensionsAreUnderstood(String extensions) {
        GpxText gpx = new GpxText(START).track("", "running").segment();
        for (int i = 0; i < 100; i++) {
            gpx.point(i, i * 3, extensions);
        }

        Recording run = only(gpx.endSegment().endTrack());

        assertThat(run.totals().averageHeartRate().bpm()).isEqualTo(151);
        assertThat(run.totals().averageCadence()).isEqualTo(172);
        assertThat(run.samples().at(Channel.CADENCE, 9)).isEqualTo(172);
    }

    @Test
    void timesWithAnOffsetTellTheZone() {
        Recording run = only(new GpxText(START)
                .withTimesEndingIn("+02:00")
                .track("", "running")
                .segment()
                .run(0, 300, 0, 3)
                .endSegment()
                .endTrack());

        assertThat(run.zone()).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(run.start()).isEqualTo(START.minusSeconds(7200));
    }

    @Test
    void aNewSegmentIsAPauseWhoseWayIsNotRun() {
        Recording run = only(new GpxText(START)
                .track("", "running")
                .segment()
                .run(0, 300, 0, 3)
                .endSegment()
                .segment()
                .run(420, 720, 1000, 3)
                .endSegment()
                .endTrack());

        assertThat(run.totals().distance().metres()).isCloseTo(1800, within(1.0));
        assertThat(run.totals().elapsed()).isEqualTo(Duration.ofSeconds(720));
        assertThat(run.totals().timer()).isEqualTo(Duration.ofSeconds(600));
    }

    @Test
    void aTunnelIsNoPauseForWhoRanThroughIt() {
        Recording run = only(new GpxText(START)
                .track("", "running")
                .segment()
                .run(0, 300, 0, 3)
                .endSegment()
                .segment()
                .run(420, 720, 1260, 3)
                .endSegment()
                .endTrack());

        assertThat(run.totals().distance().metres()).isCloseTo(2160, within(1.0));
        assertThat(run.totals().timer()).isEqualTo(Duration.ofSeconds(720));
    }

    @Test
    void tracksThatFollowOnEachOtherAreOneRecordingAndOthersAreNot() {
        GpxText gpx = new GpxText(START);
        for (int begin : new int[] {0, 900, 20_000}) {
            gpx.track("Part " + begin, "running")
                    .segment()
                    .run(begin, begin + 600, begin, 3)
                    .endSegment()
                    .endTrack();
        }

        assertThat(read(gpx).recordings()).extracting(Recording::name).containsExactly("Part 0", "Part 20000");
    }

    @ParameterizedTest
    @CsvSource({
        "9, RUN,",
        "Running, RUN,",
        "trail_running, RUN, TRAIL",
        "treadmill, RUN, TREADMILL",
        "1, RIDE,",
        "Cycling, RIDE,",
        "hiking, HIKE,",
        "walking, WALK,",
        "open_water_swimming, SWIM,",
        "kitesurfing, OTHER,"
    })
    void theTypeTellsTheSport(String type, Sport sport, SubSport subSport) {
        Recording recording = only(new GpxText(START)
                .track("", type)
                .segment()
                .run(0, 300, 0, 3)
                .endSegment()
                .endTrack());

        assertThat(recording.sport()).isEqualTo(sport);
        assertThat(recording.subSport()).isEqualTo(subSport);
    }

    @ParameterizedTest
    @CsvSource({"1.3, WALK", "3.0, RUN", "5.5, RIDE", "8.0, RIDE"})
    void withoutATypeThePaceTellsTheSport(double metresPerSecond, Sport sport) {
        Read read = read(new GpxText(START)
                .track("", "")
                .segment()
                .run(0, 600, 0, metresPerSecond)
                .endSegment()
                .endTrack());

        assertThat(read.recordings().get(0).sport()).isEqualTo(sport);
        assertThat(read.warnings()).anyMatch(warning -> warning.contains("does not name a sport"));
    }

    @Test
    void tracksOfDifferentSportsAreRecordingsOfTheirOwn() {
        byte[] both = new GpxText(START)
                .track("There", "cycling")
                .segment()
                .run(0, 300, 0, 8)
                .endSegment()
                .endTrack()
                .track("And on", "running")
                .segment()
                .run(400, 700, 2400, 3)
                .endSegment()
                .endTrack()
                .file();

        assertThat(read(both).recordings()).extracting(Recording::sport).containsExactly(Sport.RIDE, Sport.RUN);
    }

    @Test
    void theTypeOfALinkIsNoSport() {
        String linked = aKilometre()
                .text()
                .replace("<type>running</type>", "<link href=\"https://x\"><type>text/html</type></link>");

        assertThat(read(linked.getBytes(StandardCharsets.UTF_8)).recordings())
                .extracting(Recording::sport)
                .containsExactly(Sport.RUN);
    }
}
