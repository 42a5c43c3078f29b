package app.stride.plans.adapter.rest.change;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.ServiceTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Changes that break a rule or are impossible: what is said of them, what is refused, and what may be forced. */
@ServiceTest
class RefusedChangesIT extends PlanToChange {

    @Test
    void whatBreaksARuleIsRefusedWithFindingsUnlessItIsForced() {
        Map<String, Object> longRun = runs("long").get(0);
        LocalDate to = date(longRun).minusDays(2);

        edits(longRun, Map.of("scheduled_date", to.toString()))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("findings.rule", hasItem("long_run_on_its_day"))
                .body("findings.passed", everyItem(is(false)));
        athlete.gets("/" + plan).body("revision", equalTo(1));

        athlete.asks()
                .contentType("application/json")
                .body(Map.of("scheduled_date", to.toString()))
                .patch("/v1/training-plans/" + path(longRun) + "?force=true")
                .then()
                .statusCode(200);
        athlete.gets("/" + plan + "/audit").body("sound", is(false));
    }

    @Test
    void whatIsImpossibleIsRefusedEvenWhenForced() {
        Map<String, Object> run = runs("easy").get(0);
        LocalDate race = start.plusWeeks(12);

        edits(run, Map.of("scheduled_date", race.toString(), "force", true))
                .statusCode(409)
                .contentType("application/problem+json");
        edits(run, Map.of("scheduled_date", race.plusDays(1).toString(), "force", true))
                .statusCode(409);
        edits(run, Map.of("scheduled_date", start.minusDays(1).toString(), "force", true))
                .statusCode(409);
        edits(athlete.workoutOn(plan, race), Map.of("target_distance_km", 10, "force", true))
                .statusCode(409);
        edits(run, Map.of("target_distance_km", 101, "force", true))
                .statusCode(409)
                .body("detail", containsString("only a race"));
        edits(run, Map.of("target_duration_minutes", 1440, "force", true))
                .statusCode(409)
                .body("detail", containsString("only a race"));
        edits(run, Map.of("target_distance_km", -1))
                .statusCode(400)
                .body("violations[0].field", equalTo("target_distance_km"));
        edits(run, Map.of("target_distance_km", "far")).statusCode(400);
        edits(Map.of("id", UUID.randomUUID()), Map.of("target_distance_km", 8)).statusCode(404);
        Athlete.somebody()
                .asks()
                .contentType("application/json")
                .body(Map.of("target_distance_km", 8))
                .patch("/v1/training-plans/" + path(run))
                .then()
                .statusCode(404);
        athlete.gets("/" + plan).body("revision", equalTo(1));
    }

    @Test
    void whatIsDaysAheadCannotBeCompleted() {
        Map<String, Object> race = runs("race").get(0);

        athlete.posts("/" + path(race) + "/complete")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("still ahead"));
        athlete.gets("/" + plan).body("workouts_completed", equalTo(0));
    }

    @Test
    void easierIsNeverRefusedAndShorterIsNeverLonger() {
        Map<String, Object> longRun = runs("long").get(0);
        Map<String, Object> quality = runs("threshold").get(0);

        changes(Map.of("changes", List.of(Map.of("type", "ease", "workout_id", quality.get("id")))))
                .statusCode(200)
                .body("stored", is(true));
        changes(Map.of(
                        "changes",
                        List.of(Map.of("type", "shorten", "workout_id", longRun.get("id"), "distance_km", 40))))
                .statusCode(409)
                .body("detail", containsString("only takes away"));
    }

    @Test
    void aDecidedWorkoutIsFrozenButMayBeRemarkedUpon() {
        Map<String, Object> run = runs("easy").get(0);
        athlete.posts("/" + path(run) + "/skip").statusCode(200);

        edits(run, Map.of("target_distance_km", 3, "force", true)).statusCode(409);

        edits(run, Map.of("athlete_notes", "felt light")).statusCode(200).body("athlete_notes", equalTo("felt light"));
        athlete.gets("/" + plan).body("revision", equalTo(1));
        edits(run, Map.of("athlete_notes", "")).statusCode(200).body("athlete_notes", nullValue());
    }

    @Test
    void whoCannotRunIsToldWhatItMeansButTheRaceStays() {
        Map<String, Object> longRun = runs("long").get(4);
        Map<String, Object> race = runs("race").get(0);

        changes(Map.of("changes", List.of(skip(longRun))))
                .statusCode(200)
                .body("stored", is(true))
                .body("changes[0].after.workout_type", equalTo("rest"))
                .body("findings", not(hasSize(0)))
                .body("findings.passed", everyItem(is(false)));
        changes(Map.of("changes", List.of(skip(race)))).statusCode(409).contentType("application/problem+json");
    }

    @Test
    void whatOneWeekWasAllowedIsNotAllowedToAnother() {
        Map<String, Object> first = runs("long").get(0);
        Map<String, Object> fifth = runs("long").get(4);
        String earlier = date(first).minusDays(2).toString();
        Map<String, Object> to =
                Map.of("scheduled_date", date(fifth).minusDays(2).toString(), "force", true);
        edits(fifth, to).statusCode(200);

        edits(first, Map.of("scheduled_date", earlier))
                .statusCode(422)
                .body("findings.rule", hasItem("long_run_on_its_day"));
        changes(Map.of(
                        "changes",
                        List.of(
                                skip(runs("easy").get(0)),
                                Map.of("type", "move", "workout_id", first.get("id"), "date", earlier))))
                .statusCode(422);
        athlete.gets("/" + plan).body("revision", equalTo(2));
    }

    @Test
    void aWeekThatBreaksARuleMayBeMendedWhileAnotherOneStillBreaksIt() {
        Map<String, Object> first = runs("long").get(0);
        Map<String, Object> fifth = runs("long").get(4);
        for (Map<String, Object> run : List.of(first, fifth)) {
            edits(run, Map.of("scheduled_date", date(run).minusDays(2).toString(), "force", true))
                    .statusCode(200);
        }

        edits(first, Map.of("scheduled_date", date(first).minusDays(1).toString()))
                .statusCode(200);
        edits(first, Map.of("scheduled_date", date(first).toString())).statusCode(200);
        athlete.gets("/" + plan + "/audit")
                .body("findings.findAll { it.rule == 'long_run_on_its_day' }.week", hasItem(5));
    }
}
