package app.stride.local.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.running.FitnessIndex;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FollowedWorkoutTest {
    private static final Runner RUNNER = new Runner(186, 51, FitnessIndex.of(45));

    @Test
    void runsEachStepOfEachRepeat() throws IOException {
        // Given
        JsonNode workout = json("""
                {"title": "3 × 1 km", "segments": [
                  {"kind": "warmup", "duration_s": 900, "distance_m": 2400, "by": "time", "target": {"type": "effort"}},
                  {"repeat": 3, "steps": [
                    {"kind": "work", "duration_s": 260, "distance_m": 1000, "by": "distance",
                     "target": {"type": "pace", "fast_s_per_km": 255, "slow_s_per_km": 265}},
                    {"kind": "recovery", "duration_s": 120, "distance_m": null, "by": "time", "target": null}]}]}
                """);

        // When
        Session session = new FollowedWorkout(RUNNER).following(workout);

        // Then
        assertThat(session.name()).isEqualTo("3 × 1 km");
        assertThat(session.stretches()).hasSize(7).allMatch(Stretch::ownLap);
        Stretch work = session.stretches().get(1);
        assertThat(1000 / work.metresPerSecond()).isCloseTo(260, within(0.5));
        assertThat(work.duration()).hasSeconds(260);
        assertThat(session.stretches().get(2).duration()).hasSeconds(120);
    }

    @Test
    void runsTheWholeAtEasyPaceWhereNoStepsAreGiven() throws IOException {
        // When
        Session session =
                new FollowedWorkout(RUNNER).following(json("{\"title\": \"Easy\", \"target_distance_km\": 8.0}"));

        // Then
        assertThat(session.autoLaps()).isTrue();
        Stretch whole = session.stretches().get(0);
        assertThat(whole.metresPerSecond() * whole.duration().toSeconds()).isCloseTo(8000, within(5.0));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
