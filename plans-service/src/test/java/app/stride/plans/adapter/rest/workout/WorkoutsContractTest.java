package app.stride.plans.adapter.rest.workout;

import static app.stride.plans.testkit.JsonTree.all;
import static app.stride.plans.testkit.JsonTree.json;
import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.ServiceTest;
import app.stride.plans.testkit.Shapes;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Workouts, and their completing and skipping, as the frontend was written against them, field by field. */
@ServiceTest
class WorkoutsContractTest {

    private final Athlete athlete = Athlete.somebody();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void aRestDayHasNoTargets() {
        String plan = athlete.hasPlan(halfMarathon(today));

        JsonNode rest = all(json(athlete.gets("/" + plan)).get("workouts")).stream()
                .filter(workout -> workout.get("workout_type").textValue().equals("rest"))
                .findFirst()
                .orElseThrow();

        for (String target : List.of(
                "target_distance_km",
                "target_duration_minutes",
                "target_pace_per_km_seconds",
                "target_hr_min",
                "completed_activity_id")) {
            assertThat(rest.get(target).isNull()).as(target).isTrue();
        }
        assertThat(rest.get("segments")).isEmpty();
    }

    @Test
    void completingAWorkoutAnswersItsNewStatus() {
        String plan = athlete.hasPlan(halfMarathon(today));
        String workout = id(athlete.nextRun(plan, today));

        JsonNode answer = json(
                athlete.posts("/" + plan + "/workouts/" + workout + "/complete").statusCode(200));

        Shapes.DONE.isThatOf(answer);
        assertThat(answer.get("status").textValue()).isEqualTo("completed");
        assertThat(answer.get("workout_id").textValue()).isEqualTo(workout);
        JsonNode stored = workout(plan, workout);
        assertThat(stored.get("completed").booleanValue()).isTrue();
        assertThat(stored.get("skipped").booleanValue()).isFalse();
        assertThat(stored.get("completed_activity_id").isNull()).isTrue();
        assertThat(stored.get("match").toString())
                .isEqualTo("{\"decision\":\"MANUAL\",\"score\":null,\"locked\":true}");
        assertThat(json(athlete.gets("/current")).get("workouts_completed").intValue())
                .isEqualTo(1);
    }

    @Test
    void completingTakesABodyOfAnyKindAndIsDoneOnce() {
        String plan = athlete.hasPlan(halfMarathon(today));
        String workout = id(athlete.nextRun(plan, today));
        String path = "/" + plan + "/workouts/" + workout + "/complete";

        athlete.posts(path, Map.of()).statusCode(200);
        athlete.posts(path).statusCode(200).body("status", equalTo("completed"));
    }

    @Test
    void skippingAWorkoutKeepsTheReason() {
        String plan = athlete.hasPlan(halfMarathon(today));
        String workout = id(athlete.nextRun(plan, today));

        JsonNode answer = json(athlete.asks()
                .queryParam("reason", "sore calf & rain")
                .post("/v1/training-plans/" + plan + "/workouts/" + workout + "/skip")
                .then()
                .statusCode(200));

        Shapes.DONE.isThatOf(answer);
        assertThat(answer.get("status").textValue()).isEqualTo("skipped");
        JsonNode stored = workout(plan, workout);
        assertThat(stored.get("skipped").booleanValue()).isTrue();
        assertThat(stored.get("completed").booleanValue()).isFalse();
        assertThat(stored.get("skip_reason").textValue()).isEqualTo("sore calf & rain");
    }

    @Test
    void workoutsThatAreNotThereAre404AndActivitiesThatAreNotOnesOwnAre422() {
        String plan = athlete.hasPlan(halfMarathon(today));
        String workout = id(athlete.nextRun(plan, today));
        String mine = "/" + plan + "/workouts/" + workout;

        athlete.posts("/" + plan + "/workouts/" + UUID.randomUUID() + "/complete")
                .statusCode(404);
        athlete.posts("/" + UUID.randomUUID() + "/workouts/" + workout + "/skip")
                .statusCode(404);
        athlete.posts("/" + plan + "/workouts/nonsense/complete").statusCode(404);
        Athlete.somebody().posts(mine + "/complete").statusCode(404);
        Shapes.PROBLEM.isThatOf(json(athlete.posts(mine + "/complete?activity_id=" + UUID.randomUUID())
                .statusCode(422)
                .contentType("application/problem+json")));
        athlete.posts(mine + "/complete?activity_id=nonsense")
                .statusCode(400)
                .body("violations[0].field", equalTo("activity_id"));
    }

    private JsonNode workout(String plan, String workout) {
        return all(json(athlete.gets("/" + plan)).get("workouts")).stream()
                .filter(candidate -> candidate.get("id").textValue().equals(workout))
                .findFirst()
                .orElseThrow();
    }

    private static String id(Map<String, Object> workout) {
        return (String) workout.get("id");
    }
}
