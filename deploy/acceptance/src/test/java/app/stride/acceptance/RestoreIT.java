package app.stride.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.acceptance.testkit.Athlete;
import app.stride.acceptance.testkit.DatabaseBackup;
import app.stride.acceptance.testkit.Recordings;
import app.stride.acceptance.testkit.Stride;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The drill of docs/operations/recovery.md: all databases are lost, and the backup that was made while everybody worked brings them back. */
@Order(6)
class RestoreIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static Stride stride;

    @BeforeAll
    static void startTheProduct() {
        stride = Stride.running();
    }

    @Test
    void aBackupBringsBackWhatItHeldAndWorkGoesOn() {
        // Given
        Athlete athlete = Athlete.arrivesAt(stride);
        Recordings recordings = new Recordings(athlete);
        recordings.bringFourWeeks();
        JsonNode plan = Athlete.body(athlete.setGoal());
        JsonNode planned = athlete.todaysWorkout();
        JsonNode runs = athlete.json("/v1/activities");
        DatabaseBackup backup = DatabaseBackup.of(stride);
        byte[] today = recordings.following(planned);
        completes(athlete, today);

        // When
        assertThat(stride.stop().exitCode()).isZero();
        backup.restore();
        stride.start(Map.of());

        // Then
        assertThat(athlete.json("/v1/training-plans/current").path("id")).isEqualTo(plan.path("id"));
        assertThat(athlete.json("/v1/activities")).isEqualTo(runs);
        assertThat(athlete.todaysWorkout()).isEqualTo(planned);
        completes(athlete, today);
    }

    /** New to the product, and completing the workout that it follows. */
    private static void completes(Athlete athlete, byte[] run) {
        Response uploaded = athlete.upload("today.fit", run);
        String activity = Athlete.body(uploaded).at("/activities/0/id").asText();
        assertThat(uploaded.statusCode()).isEqualTo(201);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(athlete.todaysWorkout()
                                .path("completed_activity_id")
                                .asText())
                        .isEqualTo(activity));
    }
}
