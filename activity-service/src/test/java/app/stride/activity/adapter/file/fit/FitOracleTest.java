package app.stride.activity.adapter.file.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.RecordingArchive;
import com.garmin.fit.FitDecoder;
import com.garmin.fit.FitMessages;
import com.garmin.fit.RecordMesg;
import com.garmin.fit.SessionMesg;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Our reader against Garmin's own SDK. */
class FitOracleTest {

    @Test
    void aRunOfOurOwnIsReadAsGarminsSdkReadsIt() {
        Instant start = Instant.parse("2024-05-01T06:00:00Z");
        compare(new FitRun(start)
                .run(900, 3.1, 151)
                .pause(20)
                .run(900, 3.3, 160)
                .file());
    }

    @Test
    void realRunsAreReadAsGarminsSdkReadsThem() {
        List<String> files = RecordingArchive.table("manifest.tsv").stream()
                .map(row -> row.get("file"))
                .filter(file -> file.startsWith("run/") && file.endsWith(".fit"))
                .toList();

        assertThat(files).isNotEmpty().allSatisfy(file -> compare(RecordingArchive.read(file)));
    }

    private static void compare(byte[] content) {
        Recording ours = ((Read) new ActivityFiles().read(content, "run.fit"))
                .recordings()
                .get(0);
        FitMessages theirs = new FitDecoder().decode(new ByteArrayInputStream(content));
        SessionMesg session = theirs.getSessionMesgs().get(0);
        List<RecordMesg> records = theirs.getRecordMesgs();

        assertThat(ours.start()).isEqualTo(session.getStartTime().getDate().toInstant());
        assertThat(seconds(ours.totals().elapsed())).isCloseTo(session.getTotalElapsedTime(), within(0.01));
        assertThat(seconds(ours.totals().timer())).isCloseTo(session.getTotalTimerTime(), within(0.01));
        assertThat(ours.totals().distance().metres()).isCloseTo(session.getTotalDistance(), within(0.01));
        assertThat(ours.laps()).hasSameSizeAs(theirs.getLapMesgs());
        assertThat(ours.samples().size()).isEqualTo(records.size());
        for (int i = 0; i < records.size(); i++) {
            compare(ours.samples(), i, records.get(i));
        }
    }

    private static void compare(Samples ours, int i, RecordMesg theirs) {
        close(ours.at(Channel.DISTANCE, i), theirs.getDistance(), 0.011);
        close(ours.at(Channel.HEART_RATE, i), theirs.getHeartRate(), 0);
        close(ours.at(Channel.SPEED, i), theirs.getEnhancedSpeed(), 0.001);
        close(ours.at(Channel.ALTITUDE, i), theirs.getEnhancedAltitude(), 0.011);
        Integer latitude = theirs.getPositionLat();
        close(ours.at(Channel.LATITUDE, i), latitude == null ? null : latitude * 180.0 / (1L << 31), 1e-7);
    }

    private static void close(double ours, @Nullable Number theirs, double tolerance) {
        if (theirs != null) {
            assertThat(ours).isCloseTo(theirs.doubleValue(), within(tolerance));
        } else {
            assertThat(ours).isNaN();
        }
    }

    private static double seconds(java.time.Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
