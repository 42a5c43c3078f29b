package app.stride.activity.adapter.file.fit;

import static app.stride.activity.testkit.FitBytes.BYTE;
import static app.stride.activity.testkit.FitBytes.MORNING;
import static app.stride.activity.testkit.FitBytes.SINT32;
import static app.stride.activity.testkit.FitBytes.UINT16;
import static app.stride.activity.testkit.FitBytes.UINT32;
import static app.stride.activity.testkit.FitBytes.UINT8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.StreamFigures;
import app.stride.activity.testkit.FitBytes;
import java.nio.ByteOrder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What few devices write from moment to moment: times, distances, speeds, steps and beats. */
class FitOddSamplesTest extends OddFitFiles {
    private static final int HEART_BEATS = 132;

    @ParameterizedTest
    @ValueSource(strings = {"LITTLE_ENDIAN", "BIG_ENDIAN"})
    void speedAndDistanceInThreeBytesGoOnBeyondTheirTwelveBits(String order) {
        FitBytes file = run("BIG_ENDIAN".equals(order) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
                .define(1, RECORD, 253, 4, UINT32, 8, 3, BYTE);
        for (int i = 0; i <= 300; i++) {
            int packed = 300 | (48 * i & 0xfff) << 12;
            file.message(1)
                    .put(MORNING + i, 4)
                    .put(packed & 0xff, 1)
                    .put(packed >> 8 & 0xff, 1)
                    .put(packed >> 16, 1);
        }

        Recording run = only(file);

        assertThat(run.totals().distance().metres()).isCloseTo(900, within(0.1));
        assertThat(run.samples().at(Channel.DISTANCE, 100)).isCloseTo(300, within(0.1));
        assertThat(run.samples().at(Channel.SPEED, 100)).isCloseTo(3, within(0.01));
    }

    @Test
    void whereOnlyTheSpeedIsKnownTheDistanceFollows() {
        FitBytes file = run().define(1, RECORD, 253, 4, UINT32, 6, 2, UINT16);
        for (int i = 0; i <= 600; i++) {
            file.message(1).put(MORNING + i, 4).put(2500, 2);
        }

        Recording run = only(file);

        assertThat(run.totals().distance().metres()).isCloseTo(1500, within(0.1));
        assertThat(run.totals().timer()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aDistanceOfZerosIsNoneWhereThePositionsTellOne() {
        FitBytes file =
                outdoors(1).define(1, RECORD, 253, 4, UINT32, 0, 4, SINT32, 1, 4, SINT32, 5, 4, UINT32, 2, 2, UINT16);
        double semicircles = (1L << 31) / 180.0;
        for (int i = 0; i <= 600; i++) {
            file.message(1)
                    .put(MORNING + i, 4)
                    .put(Math.round((48 + i * 3 / 111_195.0) * semicircles), 4)
                    .put(Math.round(11 * semicircles), 4)
                    .put(0, 4)
                    .put((500 + 500) * 5, 2);
        }

        Recording run = only(file);

        assertThat(run.totals().distance().metres()).isCloseTo(1800, within(5.0));
        assertThat(StreamFigures.of(run).levelDistance().metres()).isCloseTo(1800, within(5.0));
    }

    @Test
    void aDistanceOfNothingButZerosIsNoWayOnLevelGround() {
        FitBytes file = outdoors(1).define(1, RECORD, 253, 4, UINT32, 5, 4, UINT32, 2, 2, UINT16);
        for (int i = 0; i <= 600; i++) {
            file.message(1).put(MORNING + i, 4).put(0, 4).put((500 + 500) * 5, 2);
        }

        assertThat(StreamFigures.of(only(file)).levelDistance()).isNull();
    }

    @Test
    void aClockThatIsSetOnTheWayLosesNothingBehindIt() {
        FitBytes file = run().define(1, RECORD, 253, 4, UINT32, 5, 4, UINT32);
        file.message(1).put(MORNING - 400_000_000, 4).put(0, 4);
        for (int i = 0; i <= 61; i++) {
            file.message(1).put(MORNING - 1 + i, 4).put(300L * i, 4);
        }

        Read read = read(file);

        assertThat(read.recordings()).singleElement().satisfies(run -> {
            assertThat(run.start()).isEqualTo(START);
            assertThat(run.totals().elapsed()).isEqualTo(Duration.ofMinutes(1));
        });
        assertThat(read.warnings()).anyMatch(warning -> warning.contains("clock jumped"));
    }

    @Test
    void oneRecordOfAnotherTimeTakesNothingWithIt() {
        FitBytes file = run().define(1, RECORD, 253, 4, UINT32, 5, 4, UINT32);
        for (int i = 0; i <= 60; i++) {
            file.message(1)
                    .put(i == 30 ? MORNING + 400_000_000 : MORNING + i, 4)
                    .put(300L * i, 4);
        }

        Read read = read(file);

        assertThat(read.recordings()).singleElement().satisfies(run -> {
            assertThat(run.start()).isEqualTo(START);
            assertThat(run.samples().size()).isEqualTo(60);
        });
        assertThat(read.warnings()).anyMatch(warning -> warning.contains("clock jumped"));
    }

    @Test
    void whatWasRecordedBeforeTheClockWasSetDoesNotDateTheRun() {
        FitBytes file = run().define(1, RECORD, 253, 4, UINT32, 5, 4, UINT32);
        file.message(1).put(37, 4).put(0, 4).message(1).put(38, 4).put(0, 4);
        for (int i = 0; i <= 60; i++) {
            file.message(1).put(MORNING + i, 4).put(300L * i, 4);
        }

        Recording run = only(file);

        assertThat(run.start()).isEqualTo(START);
        assertThat(run.totals().elapsed()).isEqualTo(Duration.ofMinutes(1));
        assertThat(run.totals().distance().metres()).isCloseTo(180, within(0.1));
    }

    /** Sport 1 is running, 11 is walking; the feet rest in so many of ten samples. */
    @ParameterizedTest
    @CsvSource({"1, 88, 0, 176", "1, 165, 4, 165", "11, 110, 0, 110", "11, 55, 0, 110", "1, 80, 4, 160"})
    void theStepsOfBothFeetAreToldByTheFeetThatMove(int sport, int counted, int restsOfTen, double bothFeet) {
        FitBytes file = outdoors(sport).define(1, RECORD, 253, 4, UINT32, 5, 4, UINT32, 4, 1, UINT8);
        for (int i = 0; i < 600; i++) {
            file.message(1).put(MORNING + i, 4).put(150L * i, 4).put(i % 10 < restsOfTen ? 0 : counted, 1);
        }

        assertThat(only(file).samples().max(Channel.CADENCE)).isEqualTo(bothFeet);
    }

    @Test
    void theStrapsOwnMemoryFillsInWhatTheWatchDidNotHear() {
        FitBytes file = run().define(1, RECORD, 253, 4, UINT32, 5, 4, UINT32);
        for (int i = 0; i <= 20; i++) {
            file.message(1).put(MORNING + i, 4).put(300L * i, 4);
        }
        long strap = 77_000;
        file.define(2, HEART_BEATS, 253, 4, UINT32, 0, 2, UINT16, 6, 1, UINT8, 9, 4, UINT32)
                .message(2)
                .put(MORNING, 4)
                .put(1 << 14, 2)
                .put(140, 1)
                .put(strap, 4)
                .define(3, HEART_BEATS, 6, 2, UINT8, 10, 3, BYTE);
        for (int i = 1; i <= 10; i++) {
            long first = strap + (2 * i - 1) * 1024L & 0xfff;
            long second = strap + 2 * i * 1024L & 0xfff;
            file.message(3)
                    .put(140 + 2 * i - 1, 1)
                    .put(140 + 2 * i, 1)
                    .put(first & 0xff, 1)
                    .put(first >> 8 | (second & 0xf) << 4, 1)
                    .put(second >> 4, 1);
        }

        Recording run = only(file);

        // The beats come half a second after the records.
        assertThat(run.samples().at(Channel.HEART_RATE, 0)).isNaN();
        assertThat(run.samples().at(Channel.HEART_RATE, 1)).isEqualTo(140);
        assertThat(run.samples().at(Channel.HEART_RATE, 20)).isEqualTo(159);
        assertThat(run.totals().averageHeartRate().bpm()).isEqualTo(150);
    }
}
