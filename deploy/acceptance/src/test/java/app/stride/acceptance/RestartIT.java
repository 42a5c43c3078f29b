package app.stride.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.acceptance.testkit.Athlete;
import app.stride.acceptance.testkit.Recordings;
import app.stride.acceptance.testkit.Signal;
import app.stride.acceptance.testkit.Stride;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Down and up again: the data stay, nothing else does; and how the coach is without a model. */
@Order(4)
class RestartIT {
    private static final List<String> PROCESSES =
            List.of("launcher", "gateway", "plans-service", "activity-service", "coach-service", "kafka", "postgres");

    private static Stride stride;

    @BeforeAll
    static void startTheProduct() {
        stride = Stride.running();
    }

    @Test
    void afterAKilledLauncherDownStopsEverythingAndUpFindsTheData() {
        // Given
        Athlete athlete = Athlete.arrivesAt(stride);
        new Recordings(athlete).bringFourWeeks();
        JsonNode plan = Athlete.body(athlete.setGoal());
        List<ProcessHandle> processes = PROCESSES.stream().map(stride::process).toList();
        assertThat(stride.up(Map.of()).said()).contains("already running");
        Signal.KILL.to(stride.process("launcher"));

        // When
        assertThat(stride.stop().exitCode()).isZero();
        assertThat(processes).noneMatch(RestartIT::stillRuns);
        stride.start(Map.of());

        // Then
        assertThat(athlete.json("/v1/training-plans/current").path("id")).isEqualTo(plan.path("id"));
        assertThat(athlete.json("/v1/activities")).hasSize(9);
        theCoachSaysWhatItNeeds(athlete);
    }

    /** A process that ended but that nobody has asked about yet has no command any more. */
    private static boolean stillRuns(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static void theCoachSaysWhatItNeeds(Athlete athlete) {
        JsonNode answer = athlete.ask("How does my week look?");
        assertThat(answer.path("error").asBoolean()).isTrue();
        assertThat(answer.path("response").asText()).contains("OPENAI_API_KEY");
        assertThat(answer.path("thread_id").asText()).isNotEmpty();
        assertThat(answer.path("briefing")).isNotEmpty();
    }
}
