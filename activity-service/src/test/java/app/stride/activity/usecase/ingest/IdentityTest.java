package app.stride.activity.usecase.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.Origin;
import app.stride.activity.domain.activity.ReadOutcome.Format;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.testkit.RecordingBuilder;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {
    private static final Instant START = Instant.parse("2026-03-14T06:30:00Z");

    private static Recording recording(Sport sport, Instant start, double kilometres) {
        return RecordingBuilder.typedIn(
                sport, start, RecordingBuilder.totals(Distance.ofKilometres(kilometres), Duration.ofMinutes(50)));
    }

    @Test
    void recordingsOfOneSportThatStartInTheSameSecondAreTheSame() {
        Identity one = Identity.ofRecording(recording(Sport.RUN, START, 10), Format.FIT);
        Identity other = Identity.ofRecording(recording(Sport.RUN, START.plusMillis(480), 10.02), Format.FIT);

        assertThat(other).isEqualTo(one);
    }

    @Test
    void recordingsOfAnotherSecondSportOrFormatAreOthers() {
        Identity run = Identity.ofRecording(recording(Sport.RUN, START, 10), Format.FIT);

        assertThat(Identity.ofRecording(recording(Sport.RUN, START.plusSeconds(1), 10), Format.FIT))
                .isNotEqualTo(run);
        assertThat(Identity.ofRecording(recording(Sport.RIDE, START, 10), Format.FIT))
                .isNotEqualTo(run);
        assertThat(Identity.ofRecording(recording(Sport.RUN, START, 10), Format.GPX))
                .isNotEqualTo(run);
    }

    @ParameterizedTest
    @CsvSource({"activities/1.fit.gz, FIT", "activities/1.GPX, GPX"})
    void aLineOfAListIsTheRecordingThatItNames(String file, Format format) {
        Recording recording = recording(Sport.RUN, START, 10);
        LogbookEntry line = new LogbookEntry(
                START, null, Sport.RUN, null, null, recording.totals(), new Origin("strava", "17"), file);

        assertThat(Identity.ofEntry(line)).isEqualTo(Identity.ofRecording(recording, format));
    }

    @Test
    void typedInRunsAreTheSameOnlyWithTheSameFigures() {
        Identity ten = Identity.ofTypedIn(recording(Sport.RUN, START, 10));

        assertThat(Identity.ofTypedIn(recording(Sport.RUN, START, 10))).isEqualTo(ten);
        assertThat(Identity.ofTypedIn(recording(Sport.RUN, START, 8))).isNotEqualTo(ten);
    }

    @Test
    void anotherServicesIdIsAnIdentityOfItsOwn() {
        assertThat(Identity.ofOrigin(new Origin("strava", "17")))
                .isEqualTo(Identity.ofOrigin(new Origin("strava", "17")));
        assertThat(Identity.ofOrigin(new Origin("strava", "17")))
                .isNotEqualTo(Identity.ofOrigin(new Origin("garmin", "17")));
    }
}
