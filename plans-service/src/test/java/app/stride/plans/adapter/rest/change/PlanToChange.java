package app.stride.plans.adapter.rest.change;

import static app.stride.plans.testkit.PlanRequests.halfMarathon;

import app.stride.plans.testkit.Athlete;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A half marathon plan from next Monday on, whose workouts are moved, edited and skipped. */
public abstract class PlanToChange {

    final Athlete athlete = Athlete.somebody();
    final LocalDate start = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    String plan = "";

    @BeforeEach
    void aPlan() {
        plan = athlete.hasPlan(halfMarathon(start));
    }

    ValidatableResponse changes(Map<String, Object> body) {
        return athlete.posts("/" + plan + "/changes", body);
    }

    ValidatableResponse edits(Map<String, Object> workout, Map<String, Object> change) {
        return edits(workout, change, "*");
    }

    ValidatableResponse edits(Map<String, Object> workout, Map<String, Object> change, String tag) {
        return athlete.asks()
                .contentType("application/json")
                .header("If-Match", tag)
                .body(change)
                .patch("/v1/training-plans/" + path(workout))
                .then();
    }

    String path(Map<String, Object> workout) {
        return plan + "/workouts/" + workout.get("id");
    }

    List<Map<String, Object>> runs(String type) {
        return athlete.gets("/" + plan)
                .extract()
                .jsonPath()
                .getList("workouts.findAll { it.workout_type == '" + type + "' }");
    }

    public static Map<String, Object> skip(Map<String, Object> workout) {
        return Map.of("type", "skip", "workout_id", workout.get("id"));
    }

    static LocalDate date(Map<String, Object> workout) {
        return LocalDate.parse((String) workout.get("scheduled_date"));
    }
}
