package app.stride.activity.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Format;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.ReadOutcome.Refused;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.GpxText;
import app.stride.activity.testkit.TcxText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ActivityFilesTest {
    private static final Instant START = Instant.parse("2024-05-01T06:00:00Z");
    private static final byte[] FIT = new FitRun(START).run(600, 3, 150).file();
    private static final byte[] GPX = new GpxText(START)
            .track("", "running")
            .segment()
            .run(0, 600, 0, 3)
            .endSegment()
            .endTrack()
            .file();
    private static final byte[] TCX = new TcxText(START)
            .activity("Running")
            .lap(0, 600, 1800, "Manual")
            .run(0, 600, 0, 3)
            .endLap()
            .endActivity("X")
            .file();

    private final ActivityFiles files = new ActivityFiles();

    private static byte[] packed(byte[] content) {
        return packed(out -> out.write(content));
    }

    private static byte[] packed(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            content.writeTo(gzip);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private String refusal(byte[] content, String name) {
        ReadOutcome outcome = files.read(content, name);
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).reason();
    }

    private Read read(byte[] content) {
        ReadOutcome outcome = files.read(content, "recording");
        assertThat(outcome).isInstanceOf(Read.class);
        return (Read) outcome;
    }

    @Test
    void theContentDecidesTheFormatWhateverTheName() {
        assertThat(((Read) files.read(FIT, "run.gpx")).format()).isEqualTo(Format.FIT);
        assertThat(((Read) files.read(GPX, "run.tcx")).format()).isEqualTo(Format.GPX);
        assertThat(((Read) files.read(TCX, "")).format()).isEqualTo(Format.TCX);
    }

    @Test
    void aPackedFileIsReadAsAPlainOne() {
        for (byte[] content : List.of(FIT, GPX, TCX)) {
            Read plain = read(content);
            Read unpacked = read(packed(content));

            assertThat(unpacked.warnings()).isEqualTo(plain.warnings());
            assertThat(unpacked.recordings().get(0).totals())
                    .isEqualTo(plain.recordings().get(0).totals());
        }
    }

    @Test
    void aPackingThatIsCutGivesWhatCameBefore() {
        for (byte[] content : List.of(FIT, GPX)) {
            byte[] packed = packed(content);

            Read read = read(Arrays.copyOf(packed, packed.length * 3 / 4));

            assertThat(read.warnings().get(0)).contains("The gzipped file is damaged or cut off");
            assertThat(read.recordings().get(0).samples().size()).isGreaterThan(20);
        }
    }

    @Test
    void whatIsNoRecordingIsRefusedWithASentence() {
        assertThat(refusal(new byte[0], "run.fit")).isEqualTo("The file is empty.");
        assertThat(refusal("PK\3\4....".getBytes(StandardCharsets.US_ASCII), "all.zip"))
                .contains("zip archive");
        assertThat(refusal("{\"a\": 1}".getBytes(StandardCharsets.US_ASCII), "x.json"))
                .contains("not an activity from Strava, Garmin or Nike");
        assertThat(refusal("not a watch's".getBytes(StandardCharsets.US_ASCII), "x.fit"))
                .contains("has the name of a recording");
        assertThat(refusal("<html><body/></html>".getBytes(StandardCharsets.US_ASCII), "x.gpx"))
                .contains("neither");
        assertThat(refusal("<".getBytes(StandardCharsets.US_ASCII), "x.gpx")).contains("too damaged");
        assertThat(refusal(packed(packed(FIT)), "x.fit.gz")).contains("twice");
        assertThat(refusal(new byte[] {0x1f, (byte) 0x8b, 8, 0}, "x.gz")).contains("damaged from the start");
    }

    private static byte[] runAt(Instant start) {
        return new TcxText(start)
                .activity("Running")
                .lap(0, 600, 1800, "Manual")
                .run(0, 600, 0, 3)
                .endLap()
                .endActivity("X")
                .file();
    }

    @Test
    void aWatchWhoseClockWasNeverSetIsToldOf() {
        assertThat(read(runAt(Instant.parse("1989-12-31T00:08:05Z"))).warnings())
                .anyMatch(warning -> warning.contains("clock was not set"));
    }

    @Test
    void aRunThatIsStillToComeIsRefused() {
        Instant now = Instant.now();

        assertThat(read(runAt(now.plus(Duration.ofHours(12)))).warnings())
                .as("a local time that was taken for UTC")
                .isEmpty();
        assertThat(files.read(runAt(now.plus(Duration.ofDays(2))), "run.tcx"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains("still to come", "clock"));
    }

    @Test
    void ofAFileOnlyWhatIsStillToComeIsLeftOut() {
        String run = """
            {"id": %d, "start_date": "%s", "type": "Run", "distance": 5000, "moving_time": 1500, "elapsed_time": 1512}
            """;
        Instant later = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(30));
        String list = "[" + run.formatted(7, START) + "," + run.formatted(8, later) + "]";

        Read read = read(list.getBytes(StandardCharsets.UTF_8));

        assertThat(read.recordings()).extracting(Recording::start).containsExactly(START);
        assertThat(read.warnings()).anyMatch(warning -> warning.contains("in the future was left out"));
    }

    @Test
    void aPackedFileThatGrowsBeyondMeasureIsReadInPartOnly() {
        byte[] bomb = packed(out -> {
            out.write("<gpx><trk><trkseg>".getBytes(StandardCharsets.US_ASCII));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 100; i++) {
                out.write(blanks);
            }
        });

        assertThat(files.read(bomb, "bomb.gpx.gz")).isInstanceOf(Refused.class);
    }

    @Test
    void aTextWithoutEndIsNotHeldInMemory() {
        byte[] endless = new byte[60_000_000];
        Arrays.fill(endless, (byte) 'a');
        byte[] start = "<gpx creator=\"".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, endless, 0, start.length);

        assertThat(files.read(endless, "x.gpx")).isInstanceOf(Refused.class);
    }

    @Test
    void elementsWithoutEndAreNotHeldInMemory() {
        byte[] deep = "<gpx>".concat("<a>".repeat(5_000_000)).getBytes(StandardCharsets.US_ASCII);

        assertThat(files.read(deep, "x.gpx")).isInstanceOf(Refused.class);
    }

    @Test
    void namesWithoutEndAreNotHeldInMemory() {
        StringBuilder names = new StringBuilder("<gpx>");
        for (int i = 0; i < 1_000_000; i++) {
            names.append("<n").append(i).append("/>");
        }

        assertThat(files.read(names.toString().getBytes(StandardCharsets.US_ASCII), "x.gpx"))
                .isInstanceOf(Refused.class);
    }
}
