package app.stride.activity.adapter.file;

import static app.stride.activity.testkit.FitBytes.BYTE;
import static app.stride.activity.testkit.FitBytes.ENUM;
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
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.activity.StreamFigures;
import app.stride.activity.testkit.FitBytes;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What few devices write, byte by byte. */
class FitOddDevicesTest {
    private static final Instant START = Instant.parse("2024-05-01T06:00:00Z");
    private static final int FILE_ID = 0;
    private static final int SPORT = 12;
    private static final int SESSION = 18;
    private static final int LAP = 19;
    private static final int RECORD = 20;
    private static final int ACTIVITY = 34;
    private static final int HEART_BEATS = 132;

    private static Read read(FitBytes file) {
        return (Read) new ActivityFiles().read(file.file(), "run.fit");
    }

    private static Recording only(FitBytes file) {
        List<Recording> recordings = read(file).recordings();
        assertThat(recordings).hasSize(1);
        return recordings.get(0);
    }

    /** On a treadmill. */
    private static FitBytes run(ByteOrder order) {
        return of(order, 1, 1);
    }

    private static FitBytes outdoors(int sport) {
        return of(ByteOrder.LITTLE_ENDIAN, sport, 0);
    }

    private static FitBytes of(ByteOrder order, int sport, int subSport) {
        return new FitBytes(order)
                .define(0, FILE_ID, 0, 1, ENUM)
                .message(0)
                .put(4, 1)
                .define(0, SPORT, 0, 1, ENUM, 1, 1, ENUM)
                .message(0)
                .put(sport, 1)
                .put(subSport, 1);
    }

    private static FitBytes run() {
        return run(ByteOrder.LITTLE_ENDIAN);
    }

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

    @Test
    void aFileThatDoesNotSayWhatItIsMayBeARun() {
        FitBytes file = new FitBytes(ByteOrder.LITTLE_ENDIAN).define(1, RECORD, 253, 4, UINT32, 5, 4, UINT32);
        for (int i = 0; i <= 60; i++) {
            file.message(1).put(MORNING + i, 4).put(300L * i, 4);
        }

        assertThat(only(file).sport()).isEqualTo(Sport.RUN);
    }

    @Test
    void aSummaryWithoutSamplesIsAnActivity() {
        FitBytes file = run().define(
                        1, SESSION, 253, 4, UINT32, 2, 4, UINT32, 5, 1, ENUM, 7, 4, UINT32, 8, 4, UINT32, 9, 4, UINT32)
                .message(1)
                .put(MORNING + 1800, 4)
                .put(MORNING, 4)
                .put(1, 1)
                .put(1_800_000, 4)
                .put(1_790_000, 4)
                .put(500_000, 4);

        Recording run = only(file);

        assertThat(run.start()).isEqualTo(START);
        assertThat(run.totals().distance().metres()).isEqualTo(5000);
        assertThat(run.totals().timer()).isEqualTo(Duration.ofSeconds(1790));
        assertThat(run.samples().isEmpty()).isTrue();
    }

    @Test
    void theZoneMayBeOfAQuarterOfAnHour() {
        FitBytes file = run().define(1, RECORD, 253, 4, UINT32, 5, 4, UINT32);
        for (int i = 0; i <= 60; i++) {
            file.message(1).put(MORNING + i, 4).put(300L * i, 4);
        }
        file.define(2, ACTIVITY, 253, 4, UINT32, 5, 4, UINT32)
                .message(2)
                .put(MORNING + 60, 4)
                .put(MORNING + 60 + 5 * 3600 + 45 * 60, 4);

        assertThat(only(file).zone()).isEqualTo(ZoneOffset.ofHoursMinutes(5, 45));
    }

    @Test
    void aLapBelowZeroTellsNothing() {
        FitBytes file = run().define(1, RECORD, 253, 4, UINT32, 5, 4, UINT32)
                .define(2, LAP, 253, 4, UINT32, 2, 4, UINT32, 8, 4, SINT32, 9, 4, SINT32);
        for (int i = 0; i <= 60; i++) {
            file.message(1).put(MORNING + i, 4).put(300L * i, 4);
        }
        file.message(2).put(MORNING + 60, 4).put(MORNING, 4).put(-60_000, 4).put(-16_536, 4);

        Recording run = only(file);

        assertThat(run.laps()).hasSize(1);
        assertThat(run.laps().get(0).distance()).isNull();
        assertThat(run.laps().get(0).duration()).isZero();
        assertThat(run.totals().distance().metres()).isCloseTo(180, within(0.1));
    }

    @Test
    void aDistanceThatIsCountedAnewInEachSessionIsThatOfTheSession() {
        FitBytes file = session(session(twoLegs(0), MORNING, 5, 200), MORNING + 101, 1, 600);

        List<Recording> recordings = read(file).recordings();

        assertThat(recordings).extracting(Recording::sport).containsExactly(Sport.SWIM, Sport.RUN);
        Recording run = recordings.get(1);
        assertThat(run.samples().at(Channel.DISTANCE, 0)).isEqualTo(0);
        assertThat(run.samples().max(Channel.DISTANCE)).isEqualTo(600);
    }

    @Test
    void aDistanceThatGoesOnThroughAllSessionsBeginsAtZeroInEach() {
        FitBytes file = session(session(twoLegs(200), MORNING, 5, 200), MORNING + 101, 1, 600);

        Recording run = read(file).recordings().get(1);

        assertThat(run.samples().at(Channel.DISTANCE, 0)).isEqualTo(0);
        assertThat(run.samples().max(Channel.DISTANCE)).isEqualTo(600);
    }

    /** A hundred seconds at two metres a second, and two hundred at three, which are counted from here on. */
    private static FitBytes twoLegs(int secondFrom) {
        FitBytes file = run().define(1, RECORD, 253, 4, UINT32, 5, 4, UINT32);
        for (int i = 0; i <= 100; i++) {
            file.message(1).put(MORNING + i, 4).put(200L * i, 4);
        }
        for (int i = 0; i <= 200; i++) {
            file.message(1).put(MORNING + 101 + i, 4).put(100L * secondFrom + 300L * i, 4);
        }
        return file;
    }

    private static FitBytes session(FitBytes file, long start, int sport, int metres) {
        return file.define(2, SESSION, 253, 4, UINT32, 2, 4, UINT32, 5, 1, ENUM, 9, 4, UINT32)
                .message(2)
                .put(start + 100, 4)
                .put(start, 4)
                .put(sport, 1)
                .put(100L * metres, 4);
    }

    @Test
    void totalsOfZeroAreWorkedOutFromWhatWasRecorded() {
        FitBytes file = run().define(1, RECORD, 253, 4, UINT32, 5, 4, UINT32, 3, 1, UINT8);
        for (int i = 0; i <= 600; i++) {
            file.message(1).put(MORNING + i, 4).put(300L * i, 4).put(150, 1);
        }
        file.define(2, SESSION, 2, 4, UINT32, 7, 4, UINT32, 8, 4, UINT32, 9, 4, UINT32, 16, 1, UINT8, 59, 4, UINT32)
                .message(2)
                .put(MORNING, 4)
                .put(0, 4)
                .put(0, 4)
                .put(0, 4)
                .put(0, 1)
                .put(0, 4);

        Recording run = only(file);

        assertThat(run.totals().elapsed()).isEqualTo(Duration.ofMinutes(10));
        assertThat(run.totals().timer()).isEqualTo(Duration.ofMinutes(10));
        assertThat(run.totals().moving()).isEqualTo(Duration.ofMinutes(10));
        assertThat(run.totals().distance().metres()).isEqualTo(1800);
        assertThat(run.totals().averageHeartRate().bpm()).isEqualTo(150);
    }

    @Test
    void aLegWithinWhichTheFileIsCutOffIsARecordingOfItsOwn() {
        FitBytes file = outdoors(5).define(1, RECORD, 253, 4, UINT32, 5, 4, UINT32);
        for (int i = 0; i < 100; i++) {
            file.message(1).put(MORNING + i, 4).put(200L * i, 4);
        }
        file.define(2, SESSION, 253, 4, UINT32, 2, 4, UINT32, 5, 1, ENUM, 7, 4, UINT32, 8, 4, UINT32, 9, 4, UINT32)
                .message(2)
                .put(MORNING + 100, 4)
                .put(MORNING, 4)
                .put(5, 1)
                .put(100_400, 4)
                .put(100_400, 4)
                .put(20_000, 4)
                .define(0, SPORT, 0, 1, ENUM, 1, 1, ENUM)
                .message(0)
                .put(1, 1)
                .put(0, 1);
        for (int i = 0; i <= 200; i++) {
            file.message(1).put(MORNING + 100 + i, 4).put(20_000L + 300L * i, 4);
        }

        Read read = read(file);

        assertThat(read.recordings()).extracting(Recording::sport).containsExactly(Sport.SWIM, Sport.RUN);
        Recording run = read.recordings().get(1);
        assertThat(run.start()).isEqualTo(START.plusSeconds(100));
        assertThat(run.totals().distance().metres()).isCloseTo(600, within(3.0));
        assertThat(run.totals().elapsed()).isEqualTo(Duration.ofSeconds(200));
        assertThat(read.recordings().get(0).samples().size()).isEqualTo(100);
        assertThat(read.warnings()).anyMatch(warning -> warning.contains("within a leg"));
    }
}
