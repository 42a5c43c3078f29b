package app.stride.activity.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.StreamFigures;
import app.stride.activity.domain.effort.BestEfforts;
import app.stride.activity.testkit.CpuCost;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No content takes more than 100 ms of CPU per MiB, best efforts included, on an idle machine; that of a test is used
 * by others as well, and the same takes more than twice as long there.
 */
class CostOfHostileFilesTest {
    private static final int MIB = 1 << 20;
    private static final double MILLIS_PER_MIB = 250;
    private static final long MORNING = 1_083_477_600L;
    private static final byte[] RECORDS = {0x40, 0, 0, 20, 0, 1, (byte) 253, 4, (byte) 0x86};
    private static final String TRACK = "<gpx><trk><trkseg>";
    private static final String LAPS = "<TrainingCenterDatabase><Activities><Activity Sport='Running'>";

    static Stream<Arguments> files() {
        return Stream.concat(fit(), Stream.concat(xml(), json()));
    }

    private static Stream<Arguments> fit() {
        byte[] tinyRecords = {0x43, 0, 0, 20, 0, 0};
        byte[] timeOnly = {0x40, 0, 0, 20, 0, 0};
        byte[] sessions = {0x40, 0, 0, 18, 0, 1, 2, 4, (byte) 0x86, 0x41, 0, 0, 20, 0, 1, (byte) 253, 4, (byte) 0x86};
        return Stream.of(
                Arguments.of("messages without fields", fit(tinyRecords, i -> new byte[] {3})),
                Arguments.of("compressed timestamps alone", fit(join(RECORDS, time(0, 0), timeOnly), i ->
                        new byte[] {(byte) (0x80 | i & 0x1f)})),
                Arguments.of("a time and nothing else", fit(RECORDS, i -> time(0, i))),
                Arguments.of("time running backwards", fit(RECORDS, i -> time(0, -i))),
                Arguments.of("definitions alone", fit(new byte[0], i -> timeOnly)),
                Arguments.of("definitions of 255 fields", fit(new byte[0], i -> widest())),
                Arguments.of("many sessions", fit(sessions, i -> i < 600 ? time(0, i * 700) : time(1, i))),
                Arguments.of("a chain of many sessions", chain(CostOfHostileFilesTest::manySessions)),
                Arguments.of("a chain of many laps", chain(CostOfHostileFilesTest::manyLaps)));
    }

    private static byte[] chain(IntFunction<byte[]> contents) {
        ByteArrayOutputStream chain = new ByteArrayOutputStream();
        for (int i = 0; chain.size() < MIB; i++) {
            byte[] content = contents.apply(i);
            ByteBuffer head = ByteBuffer.allocate(12)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(new byte[] {12, 0x20, 0, 0})
                    .putInt(content.length)
                    .put(new byte[] {'.', 'F', 'I', 'T'});
            chain.writeBytes(join(head.array(), content, new byte[2]));
        }
        return chain.toByteArray();
    }

    private static byte[] manySessions(int file) {
        ByteBuffer sessions = ByteBuffer.allocate(12 + 500 * 9)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {0x40, 0, 0, 18, 0, 2, 2, 4, (byte) 0x86, 7, 4, (byte) 0x86});
        for (int i = 0; i < 500; i++) {
            sessions.put((byte) 0)
                    .putInt((int) MORNING + 100 * (500 * file + i))
                    .putInt(60_000);
        }
        return sessions.array();
    }

    private static byte[] manyLaps(int file) {
        byte[] laps = new byte[10_000];
        Arrays.fill(laps, (byte) 1);
        byte[] layouts = {0x40, 0, 0, 20, 0, 1, (byte) 253, 4, (byte) 0x86, 0x41, 0, 0, 19, 0, 0};
        return join(layouts, time(0, 100 * file), time(0, 100 * file + 60), laps);
    }

    private static byte[] fit(byte[] head, IntFunction<byte[]> messages) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {12, 0x20, 0, 0, 0, 0, 0, 0, '.', 'F', 'I', 'T'});
        file.writeBytes(head);
        for (int i = 0; file.size() < MIB; i++) {
            file.writeBytes(messages.apply(i));
        }
        return file.toByteArray();
    }

    private static byte[] time(int local, int seconds) {
        return ByteBuffer.allocate(5)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) local)
                .putInt((int) (MORNING + seconds))
                .array();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        Stream.of(parts).forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    private static byte[] widest() {
        ByteBuffer definition = ByteBuffer.allocate(6 + 255 * 3).put(new byte[] {0x40, 0, 0, 20, 0, (byte) 255});
        for (int field = 0; field < 255; field++) {
            definition.put((byte) field).put((byte) 1).put((byte) 2);
        }
        return definition.array();
    }

    private static Stream<Arguments> xml() {
        return Stream.of(
                Arguments.of("points", text(TRACK, i -> point(i) + "\n")),
                Arguments.of("points without anything", text(TRACK, i -> "<trkpt/>")),
                Arguments.of("a stretch for each point", text(TRACK, i -> "</trkseg><trkseg>" + point(i))),
                Arguments.of("a track for each year", text("<gpx>", CostOfHostileFilesTest::trackOfAYear)),
                Arguments.of("sports", text("<gpx><trk>", i -> "<type>skskspsprisw</type>")),
                Arguments.of("tiny elements", text(TRACK, i -> "<a/>")),
                Arguments.of("attributes", text(TRACK, i -> "<a b='' c='' d=''/>")),
                Arguments.of("comments", text(TRACK, i -> "<!---->")),
                Arguments.of("entities", text(TRACK + "<name>", i -> "&#65;")),
                Arguments.of("ever new names", text(TRACK, i -> "<n" + i + "/>")),
                Arguments.of("a document type", text("<!DOCTYPE g [", i -> "<!ENTITY a 'b'>")),
                Arguments.of("figures that are none", text(TRACK, i -> "<trkpt lat='x'/>")),
                Arguments.of("unclosed tags", text(TRACK, i -> "<")),
                Arguments.of("laps", text(LAPS, i -> "<Lap StartTime='2024-05-01T00:00:00Z'/>")),
                Arguments.of(
                        "activities",
                        text(LAPS, i -> "</Activity><Activity><Id>2024-05-01T00:00:00Z</Id><Lap><TotalTimeSeconds>9")));
    }

    private static String point(int i) {
        return String.format(
                Locale.ROOT,
                "<trkpt lat=\"48.%06d\" lon=\"11\"><time>2024-05-01T%02d:%02d:%02dZ</time></trkpt>",
                i % 1_000_000,
                i / 3600 % 24,
                i / 60 % 60,
                i % 60);
    }

    private static String trackOfAYear(int i) {
        String year = String.format(Locale.ROOT, "%04d", 1 + i % 9999);
        return "<trk><trkseg><trkpt lat='48' lon='11'><time>" + year
                + "-05-01T00:00:00Z</time></trkpt><trkpt lat='48.1' lon='11'><time>" + year
                + "-05-01T00:00:09Z</time></trkpt></trkseg></trk>";
    }

    private static Stream<Arguments> json() {
        String nike =
                "{\"start_epoch_ms\":1700000000000,\"active_duration_ms\":5,\"metrics\":[{\"type\":\"distance\",\"values\":[";
        return Stream.of(
                Arguments.of("objects", text("[", i -> "{\"a\":1},")),
                Arguments.of("ever new fields", text("{", i -> "\"n" + i + "\":1,")),
                Arguments.of("lists within lists", text("[", i -> "[")),
                Arguments.of("lists of activities within each other", text("", i -> "{\"activities\":[")),
                Arguments.of("objects around lists", text("[", i -> "{\"activities\":[{\"a\":1}],\"b\":{}},")),
                Arguments.of("damaged objects", text("[", i -> "{x},")),
                Arguments.of(
                        "laps",
                        text(
                                "[",
                                i -> "{\"lap_index\":1,\"start_date\":\"2024-05-01T00:00:00Z\",\"elapsed_time\":9},")),
                Arguments.of(
                        "short activities",
                        text("[", i -> "{\"start_date\":\"2024-05-01T00:00:00Z\",\"elapsed_time\":9},")),
                Arguments.of(
                        "measurements",
                        text(
                                nike,
                                i -> "{\"start_epoch_ms\":17000000" + (10_000 + i) + "0,\"end_epoch_ms\":17000000"
                                        + (10_001 + i) + "0,\"value\":0.003},")));
    }

    private static byte[] text(String head, IntFunction<String> unit) {
        StringBuilder text = new StringBuilder(head);
        for (int i = 0; text.length() < MIB; i++) {
            text.append(unit.apply(i));
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void costsLittleForEachMebibyte(String name, byte[] content) throws Exception {
        double enough = MILLIS_PER_MIB * content.length / MIB;

        double millis = CpuCost.millis(enough, () -> read(content));

        assertThat(millis).as("ms for %s bytes", content.length).isLessThanOrEqualTo(enough);
    }

    private static void read(byte[] content) {
        ReadOutcome outcome = new ActivityFiles().read(content, "sent");
        if (outcome instanceof Read read) {
            for (Recording recording : read.recordings()) {
                BestEfforts.of(recording);
                StreamFigures.of(recording);
            }
        }
    }
}
