package app.stride.activity.adapter.file.fit;

import static app.stride.activity.testkit.FitBytes.ENUM;
import static app.stride.activity.testkit.FitBytes.MORNING;
import static app.stride.activity.testkit.FitBytes.UINT16;
import static app.stride.activity.testkit.FitBytes.UINT32;
import static app.stride.activity.testkit.FitBytes.UINT8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Lap;
import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.ReadOutcome.Refused;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.testkit.FitBytes;
import app.stride.activity.testkit.FitRun;
import com.garmin.fit.LapTrigger;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FitReaderTest extends FitFiles {
    @Test
    void aRunIsReadAsTheWatchTellsIt() {
        Recording run = only(tenMinutes().file());

        assertThat(run.sport()).isEqualTo(Sport.RUN);
        assertThat(run.start()).isEqualTo(START);
        assertThat(run.zone()).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(run.device()).isEqualTo("Garmin Forerunner 955");
        assertThat(run.totals().elapsed()).isEqualTo(Duration.ofSeconds(645));
        assertThat(run.totals().timer()).isEqualTo(Duration.ofSeconds(600));
        assertThat(run.totals().distance().metres()).isCloseTo(1980, within(0.01));
        assertThat(run.totals().averageHeartRate().bpm()).isEqualTo(148);
        assertThat(run.totals().maxHeartRate().bpm()).isEqualTo(171);
        assertThat(run.totals().averageCadence()).isEqualTo(176);
        assertThat(run.samples().size()).isEqualTo(601);
        assertThat(run.samples().at(Channel.CADENCE, 5)).isEqualTo(176);
        assertThat(run.samples().at(Channel.LATITUDE, 0)).isCloseTo(48, within(1e-6));
        assertThat(run.samples().seconds(301)).isEqualTo(346);
    }

    @Test
    void theLastLapIsOfTheKindOfThoseBeforeIt() {
        Recording run = only(new FitRun(START)
                .run(300, 3.3333, 140)
                .lap(LapTrigger.DISTANCE)
                .run(200, 4, 160)
                .lap(LapTrigger.MANUAL)
                .pause(60)
                .run(100, 3, 150)
                .lap(LapTrigger.SESSION_END)
                .file());

        assertThat(run.laps()).extracting(Lap::kind).containsExactly(Lap.Kind.AUTO, Lap.Kind.MANUAL, Lap.Kind.MANUAL);
        assertThat(run.laps())
                .extracting(Lap::startOffset)
                .containsExactly(Duration.ZERO, Duration.ofSeconds(300), Duration.ofSeconds(500));
        assertThat(run.laps().get(2).duration()).isEqualTo(Duration.ofSeconds(100));
        assertThat(run.laps().get(1).distance().metres()).isCloseTo(800, within(0.01));
        assertThat(run.laps().get(1).averageHeartRate().bpm()).isEqualTo(150);
    }

    @Test
    void aFileWithoutSummaryIsWorkedOutFromItsSamples() {
        Read read = read(tenMinutes().fileWithoutSummary());

        Recording run = read.recordings().get(0);
        assertThat(read.warnings()).anyMatch(warning -> warning.contains("no summary"));
        assertThat(run.start()).isEqualTo(START);
        assertThat(run.totals().elapsed()).isEqualTo(Duration.ofSeconds(645));
        assertThat(run.totals().timer()).isEqualTo(Duration.ofSeconds(600));
        assertThat(run.totals().distance().metres()).isCloseTo(1980, within(0.1));
        assertThat(run.totals().averageHeartRate().bpm()).isEqualTo(155);
        assertThat(run.sport()).isEqualTo(Sport.RUN);
    }

    @Test
    void aSoundFileHasNoWarnings() {
        assertThat(read(tenMinutes().file()).warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LITTLE_ENDIAN", "BIG_ENDIAN"})
    void bothByteOrdersAreRead(String order) {
        ByteOrder bytes = order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;

        Recording run = only(records(activityFile(bytes), 600).file());

        assertThat(run.start()).isEqualTo(START);
        assertThat(run.totals().elapsed()).isEqualTo(Duration.ofSeconds(599));
        assertThat(run.totals().distance().metres()).isEqualTo(1797);
    }

    @Test
    void compressedTimestampsCarryOnTheClock() {
        FitBytes file = records(activityFile(ByteOrder.LITTLE_ENDIAN), 1).define(2, RECORD, 5, 4, UINT32);
        for (int i = 1; i <= 120; i++) {
            file.compressed(2, (int) (MORNING + i)).put(350L * i, 4);
        }

        Recording run = only(file.file());

        assertThat(run.totals().elapsed()).isEqualTo(Duration.ofSeconds(120));
        assertThat(run.totals().distance().metres()).isEqualTo(420);
    }

    @Test
    void developerFieldsArePassedOver() {
        FitBytes file = activityFile(ByteOrder.LITTLE_ENDIAN)
                .defineWithDeveloperFields(1, RECORD, new int[] {253, 4, UINT32, 5, 4, UINT32}, 2, 4);
        for (int i = 0; i < 60; i++) {
            file.message(1).put(MORNING + i, 4).put(300L * i, 4).put(0xffff, 2).put(-1, 4);
        }

        assertThat(only(file.file()).totals().distance().metres()).isEqualTo(177);
    }

    @Test
    void whatWasNotMeasuredIsMissingRatherThanHuge() {
        FitBytes file = activityFile(ByteOrder.LITTLE_ENDIAN)
                .define(1, RECORD, 253, 4, UINT32, 5, 4, UINT32, 3, 1, UINT8, 2, 2, UINT16, 6, 2, UINT16);
        for (int i = 0; i < 60; i++) {
            file.message(1)
                    .put(MORNING + i, 4)
                    .put(300L * i, 4)
                    .put(0xff, 1)
                    .put(0xffff, 2)
                    .put(0xffff, 2);
        }

        Recording run = only(file.file());

        assertThat(run.samples().has(Channel.HEART_RATE)).isFalse();
        assertThat(run.samples().has(Channel.ALTITUDE)).isFalse();
        assertThat(run.samples().has(Channel.SPEED)).isFalse();
        assertThat(run.totals().averageHeartRate()).isNull();
        assertThat(run.totals().elevationGainMetres()).isNull();
    }

    @Test
    void aFieldThatIsShorterThanItsTypeIsMissing() {
        FitBytes file =
                activityFile(ByteOrder.LITTLE_ENDIAN).define(1, RECORD, 253, 4, UINT32, 5, 2, UINT32, 3, 1, UINT8);
        for (int i = 0; i < 60; i++) {
            file.message(1).put(MORNING + i, 4).put(1, 2).put(140, 1);
        }

        Recording run = only(file.file());

        assertThat(run.samples().has(Channel.DISTANCE)).isFalse();
        assertThat(run.totals().averageHeartRate().bpm()).isEqualTo(140);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 32, 99})
    void aFileThatIsNoActivityIsRefusedByItsKind(int type) {
        FitBytes file = records(
                new FitBytes(ByteOrder.LITTLE_ENDIAN)
                        .define(0, FILE_ID, 0, 1, ENUM)
                        .message(0)
                        .put(type, 1),
                10);

        ReadOutcome outcome = new ActivityFiles().read(file.file(), "x.fit");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason())
                                .startsWith("The FIT file contains ")
                                .endsWith("not a recorded activity."));
    }

    @Test
    void aFileWithoutAnythingIsRefused() {
        assertThat(new ActivityFiles().read(activityFile(ByteOrder.BIG_ENDIAN).file(), "x.fit"))
                .isInstanceOf(Refused.class);
    }
}
