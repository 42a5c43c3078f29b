package app.stride.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.acceptance.testkit.Athlete;
import app.stride.acceptance.testkit.Recordings;
import app.stride.acceptance.testkit.Signal;
import app.stride.acceptance.testkit.Stride;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What was acknowledged takes effect, also when the service that it concerns dies before. */
@Order(3)
class SurvivesKillIT {
    private static final Duration WITH_A_RESTART = Duration.ofSeconds(45);

    private static Stride stride;

    @BeforeAll
    static void startTheProduct() {
        stride = Stride.running();
    }

    @Test
    void aKillBetweenTheUploadAndItsEffectLosesNothing() {
        // Given
        Athlete athlete = Athlete.arrivesAt(stride);
        Recordings recordings = new Recordings(athlete);
        recordings.bringFourWeeks();
        Athlete.body(athlete.setGoal());
        JsonNode planned = athlete.todaysWorkout();
        ProcessHandle plans = stride.process("plans-service");
        // It stands still, so that the kill is sure to come before the effect.
        Signal.STOP.to(plans);

        // When
        Response uploaded = athlete.upload("today.fit", recordings.following(planned));
        Signal.KILL.to(plans);

        // Then
        String activity = Athlete.body(uploaded).at("/activities/0/id").asText();
        await().atMost(WITH_A_RESTART)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(athlete.todaysWorkout()
                                .path("completed_activity_id")
                                .asText())
                        .isEqualTo(activity));
        assertThat(athlete.json("/v1/training-plans/current/week")
                        .path("completed_workouts")
                        .asInt())
                .isEqualTo(1);
        assertThat(stride.process("plans-service").pid()).isNotEqualTo(plans.pid());
    }
}
