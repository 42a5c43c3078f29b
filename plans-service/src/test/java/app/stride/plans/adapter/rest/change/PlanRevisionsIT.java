package app.stride.plans.adapter.rest.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import app.stride.plans.testkit.ServiceTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Moving and editing workouts, one or several at once, and the revisions that come of it. */
@ServiceTest
class PlanRevisionsIT extends PlanToChange {

    @Test
    void movingARunOntoARestDayLetsThemChangePlaces() {
        Map<String, Object> run = easyRunBeforeRest();
        LocalDate from = date(run);
        LocalDate to = restNear(from);

        edits(run, Map.of("scheduled_date", to.toString(), "force", true))
                .statusCode(200)
                .header("ETag", startsWith("\"2."))
                .body("scheduled_date", equalTo(to.toString()))
                .body("id", equalTo(run.get("id")));

        assertThat(athlete.workoutOn(plan, from)).containsEntry("workout_type", "rest");
        athlete.gets("/" + plan).body("workouts", hasSize(85)).body("revision", equalTo(2));
        athlete.gets("/" + plan + "/revisions")
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("revisions.revision", equalTo(List.of(1, 2)))
                .body("revisions.author", equalTo(List.of("athlete", "athlete")))
                .body("revisions.cause", equalTo(List.of("created", "move")))
                .body("revisions[1].reason", containsString(to.toString()))
                .body("adherence.original.planned_sessions", equalTo(0));
        athlete.gets("/" + plan + "/revisions/1..2")
                .statusCode(200)
                .body("changes", hasSize(2))
                .body("changes.kind", everyItem(is("moved")))
                .body(
                        "changes.find { it.workout_id == '" + run.get("id")
                                + "' }.fields.find { it.field == 'scheduled_date' }",
                        equalTo(Map.of("field", "scheduled_date", "before", from.toString(), "after", to.toString())));
        athlete.gets("/" + plan + "/revisions/2..1")
                .body(
                        "changes.find { it.workout_id == '" + run.get("id") + "' }.after.scheduled_date",
                        equalTo(from.toString()));
        athlete.gets("/" + plan + "/revisions/1..1").body("changes", hasSize(0));
        athlete.gets("/" + plan + "/revisions/1..3").statusCode(404);
        athlete.gets("/" + plan + "/revisions/1-2").statusCode(400).body("violations[0].field", equalTo("range"));
    }

    @Test
    void aDayMayHoldTwoSessionsAndEveryDateKeepsAWorkout() {
        List<Map<String, Object>> easy = runs("easy");
        LocalDate from = date(easy.get(0));
        LocalDate to = date(easy.get(1));

        edits(easy.get(0), Map.of("scheduled_date", to.toString(), "force", true))
                .statusCode(200);

        JsonPath detail = athlete.gets("/" + plan).extract().jsonPath();
        assertThat(detail.getList("workouts.findAll { it.scheduled_date == '" + to + "' }"))
                .hasSize(2);
        assertThat(athlete.workoutOn(plan, from)).containsEntry("workout_type", "rest");
        athlete.gets("/" + plan + "/revisions/1..2").body("changes.kind", hasItem("added"));

        edits(easy.get(0), Map.of("scheduled_date", from.toString(), "force", true))
                .statusCode(200);
        athlete.gets("/" + plan).body("workouts", hasSize(85));
        athlete.gets("/" + plan + "/revisions/1..3").body("changes", hasSize(0));
    }

    @Test
    void targetsChangeWithStepsAndWords() {
        Map<String, Object> run = runs("easy").get(0);
        double kilometres = ((Number) run.get("target_distance_km")).doubleValue() - 1;

        edits(run, Map.of("target_distance_km", kilometres))
                .statusCode(200)
                .body("target_distance_km", equalTo((float) kilometres))
                .body("title", not(equalTo(run.get("title"))))
                .body("segments[0].distance_m", equalTo((int) (kilometres * 1000)));
        athlete.gets("/" + plan + "/audit").body("sound", is(true));
    }

    @Test
    void ofTwoChangesOfOneRevisionOneWins() {
        Map<String, Object> run = runs("easy").get(0);
        String tag = athlete.gets("/" + plan).extract().header("ETag");
        Map<String, Object> change = Map.of("target_distance_km", 6, "force", true);

        edits(run, change, tag).statusCode(200);
        edits(run, Map.of("target_distance_km", 5, "force", true), tag).statusCode(412);

        athlete.gets("/" + plan).body("revision", equalTo(2));
    }

    @Test
    void severalChangesAreMadeTogetherOrNotAtAll() {
        Map<String, Object> run = runs("easy").get(0);
        Map<String, Object> longRun = runs("long").get(0);
        Object rest = skip(run);
        Object impossible = Map.of(
                "type",
                "move",
                "workout_id",
                longRun.get("id"),
                "date",
                start.plusWeeks(12).toString());

        changes(Map.of("changes", List.of(rest, impossible), "force", true)).statusCode(409);
        athlete.gets("/" + plan).body("revision", equalTo(1));
        changes(Map.of("changes", List.of(rest), "dry_run", true))
                .statusCode(200)
                .body("stored", is(false))
                .body("changes[0].after.workout_type", equalTo("rest"));
        athlete.gets("/" + plan).body("revision", equalTo(1));
        changes(Map.of("changes", List.of(rest), "by", "coach", "reason", "You need it", "expected_revision", 1))
                .statusCode(200)
                .body("stored", is(true))
                .body("revision", equalTo(2));
        changes(Map.of("changes", List.of(rest), "expected_revision", 1)).statusCode(409);
        athlete.gets("/" + plan + "/revisions")
                .body("revisions[1].author", equalTo("coach"))
                .body("revisions[1].reason", equalTo("You need it"));
    }

    @Test
    void theSameKeyChangesThePlanOnce() {
        Map<String, Object> body = Map.of("changes", List.of(skip(runs("easy").get(0))));

        for (int i = 0; i < 3; i++) {
            athlete.asks()
                    .header("Idempotency-Key", "once")
                    .contentType("application/json")
                    .body(body)
                    .post("/v1/training-plans/" + plan + "/changes")
                    .then()
                    .statusCode(200)
                    .body("revision", equalTo(2));
        }
        athlete.gets("/" + plan).body("revision", equalTo(2));
    }

    private Map<String, Object> easyRunBeforeRest() {
        return runs("easy").get(0);
    }

    private LocalDate restNear(LocalDate date) {
        return date.datesUntil(date.plusDays(7))
                .filter(each -> "rest".equals(athlete.workoutOn(plan, each).get("workout_type")))
                .findFirst()
                .orElseThrow();
    }
}
