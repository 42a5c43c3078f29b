package app.stride.activity.adapter.file.archive;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.testkit.CpuCost;
import app.stride.activity.testkit.GpxText;
import app.stride.activity.testkit.ZipBytes;
import app.stride.activity.usecase.ingest.Archives.Contents;
import app.stride.activity.usecase.ingest.Archives.UnreadableArchiveException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No list and no archive takes more than 100 ms of CPU per MiB, unpacked, from the first look at it to its last line or
 * file, on an idle machine; see {@code CostOfHostileFilesTest}.
 */
class CostOfHostileArchivesTest {
    private static final int MIB = 1 << 20;
    private static final double MILLIS_PER_MIB = 250;
    private static final String GARMIN = "Activity Type,Date,Favorite,Title,Distance\n";
    private static final String STRAVA =
            "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance\n";
    private static final String PLAIN = "start_utc,distance_m\n";

    @TempDir
    Path directory;

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("short lines of Garmin's", list(GARMIN, i -> "Running,2024-03-02 08:15:30,false,x,5.0\n")),
                Arguments.of(
                        "short lines of Strava's", list(STRAVA, i -> "1,\"Jan 27, 2021, 1:57:47 PM\",x,Run,,9,1\n")),
                Arguments.of("days that no month has", list(STRAVA, i -> "1,31 feb 2021 8:15,x,Run,,9,1\n")),
                Arguments.of("nonsense", list(PLAIN, i -> "x,1\n")),
                Arguments.of("times that no day has", list(PLAIN, i -> "2012-13-26T14:14:52Z,1\n")),
                Arguments.of("figures that are none", list(PLAIN, i -> "2012-12-26T14:14:52Z,1e-e\n")),
                Arguments.of("a header of tags", list(PLAIN.strip() + ",", i -> "<")),
                Arguments.of("an open quote", list(PLAIN + "\"", i -> "a,")),
                Arguments.of("quotes within quotes", list(PLAIN, i -> "\"a\"b\"\",\"c\n")),
                Arguments.of("cells that two quotes end", list(PLAIN, i -> "\"a\"\",\"b\"\n")),
                Arguments.of(
                        "titles with a quote before a comma",
                        list(GARMIN, i -> "Running,2024-03-02 08:15:30,false,\"6x20\", x\",5.0\n")),
                Arguments.of("separators alone", list(PLAIN, i -> ",")),
                Arguments.of("lines of separators", list(PLAIN, i -> ",\n")),
                Arguments.of("one cell", list("start_utc,distance_m,name\n2012-12-26T14:14:52Z,5,", i -> "a")),
                Arguments.of(
                        "decimal commas", list("start_local;distance_m;elapsed_s\n", i -> "2012-12-26;5,12;1.234,5\n")),
                Arguments.of("Garmin's JSON of nothing", list("[{\"summarizedActivitiesExport\":[", i -> "{},")));
    }

    private static byte[] list(String head, IntFunction<String> unit) {
        StringBuilder text = new StringBuilder(head);
        for (int i = 0; text.length() < MIB; i++) {
            text.append(unit.apply(i));
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static Stream<Arguments> archives() {
        byte[] recording = new GpxText(Instant.parse("2025-05-01T06:00:00Z"))
                .track("Run", "running")
                .segment()
                .run(0, 20_000, 0, 3)
                .endSegment()
                .endTrack()
                .file();
        byte[] nested = files(500, i -> i + ".fit", new byte[0]);
        return Stream.of(
                Arguments.of("empty files", files(5000, i -> i + ".fit", new byte[0]), 0),
                Arguments.of("long names", files(200, i -> "n".repeat(60_000) + i + ".fit", new byte[0]), 0),
                Arguments.of("archives within", files(10, i -> i + ".zip", nested), 10 * nested.length),
                Arguments.of("recordings packed well", files(3, i -> i + ".gpx", recording), 3 * recording.length),
                Arguments.of("lists of tags", files(3, i -> i + ".csv", list(PLAIN.strip() + ",", j -> "<")), 3 * MIB));
    }

    private static byte[] files(int count, IntFunction<String> name, byte[] content) {
        ZipBytes zip = new ZipBytes();
        for (int i = 0; i < count; i++) {
            zip.with(name.apply(i), content);
        }
        return zip.file();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void aListCostsLittleForEachMebibyte(String name, byte[] content) throws Exception {
        costsLittle("list.csv", content, content.length);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("archives")
    void anArchiveCostsLittleForEachMebibyte(String name, byte[] content, int unpacked) throws Exception {
        costsLittle("export.zip", content, Math.max(content.length, unpacked));
    }

    private void costsLittle(String fileName, byte[] content, int bytes) throws Exception {
        double enough = MILLIS_PER_MIB * bytes / MIB;

        double millis = CpuCost.millis(enough, () -> read(fileName, content));

        assertThat(millis).as("ms for %s bytes", bytes).isLessThanOrEqualTo(enough);
    }

    private void read(String fileName, byte[] content) throws IOException {
        Path file = Files.write(directory.resolve("sent"), content);
        ArchiveFiles archives = new ArchiveFiles(directory);
        assertThat(archives.recognizes(file)).isTrue();
        try {
            archives.check(file, fileName);
            try (Contents contents = archives.open(file, fileName)) {
                for (int place = 0; place < contents.size(); place++) {
                    contents.read(place);
                }
            }
        } catch (UnreadableArchiveException tooMany) {
            assertThat(tooMany).hasMessageContaining("more than");
        }
    }
}
