package app.stride.activity.adapter.file.fit;

import static app.stride.activity.testkit.FitBytes.ENUM;
import static app.stride.activity.testkit.FitBytes.MORNING;
import static app.stride.activity.testkit.FitBytes.SINT32;
import static app.stride.activity.testkit.FitBytes.UINT32;
import static app.stride.activity.testkit.FitBytes.UINT8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.testkit.FitBytes;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What few devices write of a recording as a whole: its kind, its zone, its laps, its legs and its totals. */
class FitOddSummariesTest extends OddFitFiles {
    private static final int SESSION = 18;
    private static final int LAP = 19;
    private static final int ACTIVITY = 34;

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

    /** Sport 1 is running, 2 is cycling. */
    @ParameterizedTest
    @CsvSource({"1, true", "2, false"})
    void whoWasOutOnFootAndGotNowhereWasNotMeasured(int sport, boolean unmeasured) {
        FitBytes file = outdoors(sport).define(1, RECORD, 253, 4, UINT32, 5, 4, UINT32);
        for (int i = 0; i <= 600; i++) {
            file.message(1).put(MORNING + i, 4).put(0, 4);
        }

        Recording recording = only(session(file, MORNING, sport, 0));

        assertThat(recording.totals().timer()).isEqualTo(Duration.ofMinutes(10));
        assertThat(recording.totals().distance() == null).isEqualTo(unmeasured);
        assertThat(recording.totals().moving() == null).isEqualTo(unmeasured);
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
