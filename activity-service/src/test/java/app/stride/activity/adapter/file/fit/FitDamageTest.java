package app.stride.activity.adapter.file.fit;

import static app.stride.activity.testkit.FitBytes.ENUM;
import static app.stride.activity.testkit.FitBytes.MORNING;
import static app.stride.activity.testkit.FitBytes.UINT32;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.adapter.file.recording.Limits;
import app.stride.activity.domain.activity.ReadOutcome.Format;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.testkit.FitBytes;
import app.stride.activity.testkit.FitRun;
import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** FIT files that are damaged, cut off, or chained to one another. */
class FitDamageTest extends FitFiles {
    private static final int SESSION = 18;

    @Test
    void aCutFileGivesWhatIsWhole() {
        byte[] whole = tenMinutes().file();

        Read read = read(Arrays.copyOf(whole, whole.length / 2));

        assertThat(read.warnings()).anyMatch(warning -> warning.contains("cut off"));
        assertThat(read.recordings().get(0).samples().size()).isBetween(250, 350);
    }

    @Test
    void aWrongChecksumIsAWarningOnly() {
        byte[] file = tenMinutes().file();
        file[file.length - 1] ^= 0x55;

        Read read = read(file);

        assertThat(read.format()).isEqualTo(Format.FIT);
        assertThat(read.warnings()).containsExactly("The file's checksum is wrong; its content was read anyway.");
        assertThat(read.recordings()).containsExactly(read.recordings().get(0)).hasSize(1);
    }

    @Test
    void aMissingChecksumIsAWarningOnly() {
        byte[] file = records(activityFile(ByteOrder.LITTLE_ENDIAN), 60).withoutChecksum();

        assertThat(read(file).warnings()).anyMatch(warning -> warning.contains("checksum is missing"));
    }

    @Test
    void chainedFilesAreReadOneAfterTheOther() {
        ByteArrayOutputStream chain = new ByteArrayOutputStream();
        chain.writeBytes(tenMinutes().file());
        chain.writeBytes(new FitRun(START.plusSeconds(7200))
                .as(com.garmin.fit.Sport.CYCLING)
                .run(600, 8, 130)
                .file());

        assertThat(read(chain.toByteArray()).recordings())
                .extracting(Recording::sport)
                .containsExactly(Sport.RUN, Sport.RIDE);
    }

    @Test
    void aChainOfFilesWithoutChecksumsIsReadToItsEnd() {
        ByteArrayOutputStream chain = new ByteArrayOutputStream();
        chain.writeBytes(records(activityFile(ByteOrder.LITTLE_ENDIAN), 60).withoutChecksum());
        chain.writeBytes(tenMinutes().as(com.garmin.fit.Sport.CYCLING).file());

        Read read = read(chain.toByteArray());

        assertThat(read.recordings()).extracting(Recording::sport).containsExactly(Sport.RUN, Sport.RIDE);
        assertThat(read.warnings()).anyMatch(warning -> warning.contains("checksum is missing"));
    }

    @Test
    void aChainHoldsNoMoreThanAFileMay() {
        ByteArrayOutputStream chain = new ByteArrayOutputStream();
        for (int file = 0; file < 3; file++) {
            FitBytes sessions =
                    activityFile(ByteOrder.LITTLE_ENDIAN).define(1, SESSION, 2, 4, UINT32, 7, 4, UINT32, 5, 1, ENUM);
            for (int i = 0; i < 200; i++) {
                sessions.message(1)
                        .put(MORNING + 100 * (200 * file + i), 4)
                        .put(60_000, 4)
                        .put(1, 1);
            }
            chain.writeBytes(sessions.file());
        }

        Read read = read(chain.toByteArray());

        assertThat(read.recordings()).hasSize(Limits.RECORDINGS);
        assertThat(read.warnings()).anyMatch(warning -> warning.contains("more than any device records"));
    }

    @Test
    void theSameRecordingTwiceInAChainIsKeptOnce() {
        byte[] file = tenMinutes().file();
        byte[] twice = Arrays.copyOf(file, 2 * file.length);
        System.arraycopy(file, 0, twice, file.length, file.length);

        assertThat(read(twice).recordings()).hasSize(1);
    }

    @Test
    void aMessageWithoutDefinitionEndsTheFile() {
        byte[] file = records(activityFile(ByteOrder.LITTLE_ENDIAN), 60)
                .message(9)
                .put(0, 40)
                .file();

        Read read = read(file);

        assertThat(read.warnings()).anyMatch(warning -> warning.contains("damaged"));
        assertThat(read.recordings().get(0).samples().size()).isEqualTo(60);
    }
}
