package app.stride.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import app.stride.acceptance.testkit.Athlete;
import app.stride.acceptance.testkit.Recordings;
import app.stride.acceptance.testkit.ScriptedModel;
import app.stride.acceptance.testkit.Stride;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The product's main job from end to end: a run that is uploaded completes its planned workout. */
@Order(1)
class MainJobIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    private static Stride stride;

    @BeforeAll
    static void startTheProduct() {
        stride = Stride.running();
    }

    @Test
    void anUploadedRunCompletesItsPlannedWorkout() {
        // Given
        Athlete athlete = athleteWithAPlan();
        JsonNode planned = athlete.todaysWorkout();

        // When
        Response uploaded = athlete.upload("today.fit", new Recordings(athlete).following(planned));

        // Then
        String activity = Athlete.body(uploaded).at("/activities/0/id").asText();
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode workout = athlete.todaysWorkout();
            assertThat(workout.path("id")).isEqualTo(planned.path("id"));
            assertThat(workout.path("completed").asBoolean()).isTrue();
            assertThat(workout.path("status").asText()).isEqualTo("completed");
            assertThat(workout.path("completed_activity_id").asText()).isEqualTo(activity);
        });
        theCalendarShowsBoth(athlete, activity);
        theCoachKnows(athlete);
    }

    private static void theCalendarShowsBoth(Athlete athlete, String activity) {
        JsonNode week = athlete.json("/v1/training-plans/current/week");
        assertThat(week.path("completed_workouts").asInt()).isEqualTo(1);
        String today = athlete.today().toString();
        JsonNode day = athlete.json("/v1/training-plans/calendar?start_date=" + today + "&end_date=" + today)
                .at("/weeks/0/days/0");
        assertThat(day.path("is_today").asBoolean()).isTrue();
        assertThat(day.at("/planned_workout/completed").asBoolean()).isTrue();
        assertThat(day.at("/actual_activities/0/id").asText()).isEqualTo(activity);
        assertThat(day.at("/actual_activities/0/distance_km").asDouble())
                .isCloseTo(day.at("/planned_workout/target_distance_km").asDouble(), within(1.5));
    }

    private static void theCoachKnows(Athlete athlete) {
        JsonNode context = athlete.json("/v1/coach/context");
        assertThat(context.path("context").asText())
                .contains("City Half", athlete.todaysWorkout().path("title").asText());
        assertThat(context.path("sections"))
                .isNotEmpty()
                .allSatisfy(
                        section -> assertThat(section.path("status").asText()).isIn("ok", "missing"));
        assertThat(athlete.json("/v1/coach/suggestions").path("suggestions")).hasSize(6);
    }

    @Test
    void theCoachAnswersFromTheModelThatItWasGiven() {
        // Given
        Athlete athlete = athleteWithAPlan();

        // When
        JsonNode answer = athlete.ask("How does my week look?");

        // Then
        assertThat(answer.path("error").asBoolean()).isFalse();
        assertThat(answer.path("response").asText()).contains(ScriptedModel.ANSWER);
        assertThat(UUID.fromString(answer.path("thread_id").asText())).isNotNull();
        assertThat(stride.model().requests().toString()).contains("City Half", "How does my week look?");
    }

    private static Athlete athleteWithAPlan() {
        Athlete athlete = Athlete.arrivesAt(stride);
        new Recordings(athlete).bringFourWeeks();
        double index = athlete.json("/v1/athletes/me/fitness").path("vdot").asDouble();
        assertThat(index).isCloseTo(athlete.runner().fitness().value(), within(1.0));
        JsonNode plan = Athlete.body(athlete.setGoal());
        assertThat(athlete.json("/v1/training-plans/current").path("id")).isEqualTo(plan.path("id"));
        return athlete;
    }
}
