package app.stride.activity.adapter.file.fit;

import static app.stride.activity.testkit.FitBytes.BYTE;
import static app.stride.activity.testkit.FitBytes.ENUM;
import static app.stride.activity.testkit.FitBytes.MORNING;
import static app.stride.activity.testkit.FitBytes.UINT16;
import static app.stride.activity.testkit.FitBytes.UINT32;
import static app.stride.activity.testkit.FitBytes.UINT8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.testkit.FitBytes;
import app.stride.activity.testkit.RecordingArchive;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of a device that lost its power: their size was never written, and zeros stand where nothing else was. */
class FitBlankTailTest extends OddFitFiles {
    private static final int FILE_ID = 0;
    private static final int DEVELOPER = 207;

    private static FitBytes minute(FitBytes file, int local) {
        file.define(local, RECORD, 253, 4, UINT32, 5, 4, UINT32);
        for (int i = 0; i <= 60; i++) {
            file.message(local).put(MORNING + i, 4).put(300L * i, 4);
        }
        return file;
    }

    private static byte[] blankFrom(byte[] content, int end, int zeros) {
        byte[] cut = Arrays.copyOf(Arrays.copyOf(content, end), end + zeros);
        Arrays.fill(cut, 4, 8, (byte) 0);
        return cut;
    }

    private static void isWhole(FitBytes file, int zeros) {
        byte[] written = file.withoutChecksum();

        Read read = (Read) new ActivityFiles().read(blankFrom(written, written.length, zeros), "run.fit");

        assertThat(read.recordings()).singleElement().satisfies(run -> {
            assertThat(run.sport()).isEqualTo(Sport.RUN);
            assertThat(run.start()).isEqualTo(START);
            assertThat(run.samples().size()).isEqualTo(61);
            assertThat(run.totals().elapsed()).isEqualTo(Duration.ofMinutes(1));
        });
        assertThat(read.warnings())
                .anyMatch(warning -> warning.contains("cut off"))
                .noneMatch(warning -> warning.contains("clock"));
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 40, 4096})
    void zerosMakeNoOtherKindOfFileOfIt(int zeros) {
        FitBytes file = new FitBytes(ByteOrder.LITTLE_ENDIAN)
                .define(0, FILE_ID, 0, 1, ENUM, 1, 2, UINT16, 2, 2, UINT16, 4, 4, UINT32)
                .message(0)
                .put(4, 1)
                .put(1, 2)
                .put(4024, 2)
                .put(MORNING, 4);

        isWhole(minute(file, 1), zeros);
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 40, 4096})
    void zerosAreNoSamplesOfTheDayTheClockBegan(int zeros) {
        isWhole(minute(run(), 0), zeros);
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 40, 4096})
    void zerosAreNoOtherSport(int zeros) {
        isWhole(minute(run(), 1), zeros);
    }

    @Test
    void aSecondTypeIsNoType() {
        FitBytes file = minute(run(), 1)
                .define(0, FILE_ID, 0, 1, ENUM)
                .message(0)
                .put(0, 1)
                .define(0, SPORT, 0, 1, ENUM)
                .message(0)
                .put(1, 1);

        assertThat(only(file).samples().size()).isEqualTo(61);
    }

    @Test
    void samplesOfAnUnsetClockBehindTrueOnesTakeNothingWithThem() {
        FitBytes file = minute(run(), 1);
        for (int i = 0; i < 3; i++) {
            file.message(1).put(i, 4).put(18_000, 4);
        }

        Recording run = only(file);

        assertThat(run.start()).isEqualTo(START);
        assertThat(run.samples().size()).isEqualTo(61);
    }

    /** As that of an app without an id. */
    @Test
    void oneMessageOfZerosIsReadOn() {
        FitBytes file =
                run().define(0, DEVELOPER, 1, 16, BYTE, 3, 1, UINT8).message(0).put(0, 17);

        Read read = read(minute(file, 1));

        assertThat(read.warnings()).noneMatch(warning -> warning.contains("damaged"));
        assertThat(read.recordings())
                .singleElement()
                .satisfies(run -> assertThat(run.samples().size()).isEqualTo(61));
    }

    @Test
    void realRunsThatBreakOffInZerosAreThoseThatBreakOff() {
        List<String> files = RecordingArchive.table("manifest.tsv").stream()
                .map(row -> row.get("file"))
                .filter(file -> file.startsWith("run/") && file.endsWith(".fit"))
                .toList();

        assertThat(files).isNotEmpty().allSatisfy(file -> {
            byte[] content = RecordingArchive.read(file);
            int end = content.length * 4 / 5;
            ReadOutcome cut = new ActivityFiles().read(Arrays.copyOf(content, end), file);
            ReadOutcome blank = new ActivityFiles().read(blankFrom(content, end, 4096), file);
            areAlike(
                    ((Read) blank).recordings().get(0),
                    ((Read) cut).recordings().get(0));
        });
    }

    /** But for the message in whose midst it breaks off. */
    private static void areAlike(Recording blank, Recording cut) {
        assertThat(blank.sport()).isEqualTo(cut.sport());
        assertThat(blank.start()).isEqualTo(cut.start());
        assertThat(blank.samples().size()).isCloseTo(cut.samples().size(), within(1));
        assertThat(blank.totals().elapsed()).isCloseTo(cut.totals().elapsed(), Duration.ofSeconds(10));
    }
}
