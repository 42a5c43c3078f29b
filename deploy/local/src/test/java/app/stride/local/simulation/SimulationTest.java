package app.stride.local.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import app.stride.running.TrainingPaces;
import com.garmin.fit.FitDecoder;
import com.garmin.fit.FitMessages;
import com.garmin.fit.LapTrigger;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Place PLACE = Place.inDaylight(NOON);
    private static final Runner RUNNER = new Runner(186, 51, FitnessIndex.of(45));
    private static final TrainingPaces PACES = RUNNER.fitness().trainingPaces();

    @Test
    void runsTheSameWithTheSameSeed() {
        Session session = Session.tempo(Duration.ofMinutes(20), PACES);
        assertThat(FitFile.of(run(session, 5))).isEqualTo(FitFile.of(run(session, 5)));
        assertThat(FitFile.of(run(session, 5))).isNotEqualTo(FitFile.of(run(session, 6)));
    }

    @Test
    void racesAtThePaceThatTheFitnessIsGoodFor() {
        // When
        Recording race = run(
                Session.race(
                        "City 10k", Distance.TEN_KILOMETRES, RUNNER.fitness().racePace(Distance.TEN_KILOMETRES)),
                1);

        // Then
        assertThat(race.metres()).isCloseTo(10_025, within(10.0));
        FitnessIndex index =
                FitnessIndex.ofPerformance(Distance.TEN_KILOMETRES, Duration.ofSeconds(race.timerSeconds()));
        assertThat(index.value()).isCloseTo(45, within(0.7));
    }

    @Test
    void theHeartRisesWithEffortAndStaysWithinItsLimits() {
        // When
        Recording easy = run(Session.easy("Easy run", Distance.ofKilometres(8), PACES), 1);
        Recording hard = run(Session.intervals(5, Distance.ofMetres(1000), PACES), 1);

        // Then
        assertThat(highest(easy)).isLessThan(highest(hard));
        assertThat(highest(hard)).isBetween(165, 186);
    }

    @Test
    void aWatchLapsAtEachKilometreAndARunnerAtEachRepeat() {
        Recording easy = run(Session.easy("Easy run", Distance.ofKilometres(8), PACES), 1);
        Recording hard = run(Session.intervals(5, Distance.ofMetres(1000), PACES), 1);
        assertThat(easy.laps()).hasSizeBetween(8, 9).noneMatch(Recording.Lap::button);
        assertThat(hard.laps()).hasSize(12).allMatch(Recording.Lap::button);
    }

    @Test
    void aFitFileHoldsWhatTheWatchRecorded() {
        // Given
        Recording recording = run(Session.longRun(Distance.ofKilometres(15), PACES), 3);

        // When
        FitMessages messages = new FitDecoder().decode(new ByteArrayInputStream(FitFile.of(recording)));

        // Then
        var session = messages.getSessionMesgs().get(0);
        assertThat(session.getTotalDistance()).isCloseTo((float) recording.metres(), within(0.1f));
        assertThat(session.getTotalTimerTime()).isEqualTo(recording.timerSeconds());
        assertThat(session.getTotalElapsedTime() - session.getTotalTimerTime()).isBetween(180f, 220f);
        assertThat(messages.getRecordMesgs()).hasSameSizeAs(recording.samples());
        assertThat(messages.getEventMesgs()).hasSize(2 + 2 * recording.pauses().size());
        assertThat(messages.getLapMesgs().get(0).getLapTrigger()).isEqualTo(LapTrigger.DISTANCE);
    }

    private static int highest(Recording recording) {
        return recording.samples().stream()
                .mapToInt(Recording.Sample::heartRate)
                .max()
                .orElseThrow();
    }

    private static Recording run(Session session, long seed) {
        return Simulation.of(session, RUNNER, PLACE, NOON, seed);
    }
}
