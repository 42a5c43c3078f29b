package app.stride.plans.adapter.rest;

import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.ServiceTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Moving and editing workouts, the revisions that come of it, and what is refused. */
@ServiceTest
class PlanRevisionsIT {

    private final Athlete athlete = Athlete.somebody();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final LocalDate start = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    private String plan = "";

    @BeforeEach
    void aPlan() {
        plan = athlete.hasPlan(halfMarathon(start));
    }

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
    void aCompletedWorkoutIsFrozenButMayBeRemarkedUpon() {
        Map<String, Object> run = runs("easy").get(0);
        athlete.posts("/" + path(run) + "/complete").statusCode(200);

        edits(run, Map.of("target_distance_km", 3, "force", true)).statusCode(409);

        edits(run, Map.of("athlete_notes", "felt light")).statusCode(200).body("athlete_notes", equalTo("felt light"));
        athlete.gets("/" + plan).body("revision", equalTo(1));
        edits(run, Map.of("athlete_notes", "")).statusCode(200).body("athlete_notes", nullValue());
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

    private static Map<String, Object> skip(Map<String, Object> workout) {
        return Map.of("type", "skip", "workout_id", workout.get("id"));
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

    @Test
    void aSicknessIsProposedAndTakesEffectOnlyWhenAccepted() {
        String followed = athlete.hasPlan(halfMarathon(today.minusDays(10)));
        Map<String, Object> sick = Map.of(
                "reason",
                "sickness",
                "from",
                today.minusDays(1).toString(),
                "to",
                today.plusDays(1).toString());

        athlete.posts("/" + followed + "/adaptations?dry_run=true", sick)
                .statusCode(200)
                .body("id", nullValue())
                .body("changes", not(hasSize(0)))
                .body("reasons", not(hasSize(0)));
        athlete.gets("/" + followed + "/adaptations").body("adaptations", hasSize(0));
        String proposal = athlete.posts("/" + followed + "/adaptations", sick)
                .statusCode(201)
                .header("Location", nullValue())
                .body("status", equalTo("proposed"))
                .extract()
                .path("id");
        athlete.gets("/" + followed).body("revision", equalTo(1));

        Athlete.somebody()
                .posts("/" + followed + "/adaptations/" + proposal + "/accept")
                .statusCode(404);
        athlete.posts("/" + followed + "/adaptations/" + proposal + "/accept")
                .statusCode(200)
                .body("status", equalTo("accepted"));

        athlete.gets("/" + followed).body("revision", equalTo(2));
        assertThat(athlete.workoutOn(followed, today.plusDays(1))).containsEntry("workout_type", "rest");
        athlete.gets("/" + followed + "/revisions")
                .body("revisions[1].author", equalTo("adaptation"))
                .body("revisions[1].cause", equalTo("sickness"))
                .body("revisions[1].workouts_changed", greaterThan(0));
        athlete.gets("/" + followed + "/audit").body("sound", is(true));
        athlete.posts("/" + followed + "/adaptations/" + proposal + "/accept").statusCode(409);
        athlete.posts("/" + followed + "/adaptations/" + proposal + "/reject").statusCode(409);
    }

    @Test
    void aProposalForAPlanThatMovedOnIsRefused() {
        String followed = athlete.hasPlan(halfMarathon(today.minusDays(10)));
        String proposal = proposalFor(followed);
        Map<String, Object> run = athlete.nextRun(followed, today.plusDays(20));
        athlete.posts("/" + followed + "/changes", Map.of("changes", List.of(skip(run))))
                .statusCode(200);

        athlete.posts("/" + followed + "/adaptations/" + proposal + "/accept")
                .statusCode(409)
                .contentType("application/problem+json");
        athlete.posts("/" + followed + "/adaptations/" + proposal + "/reject")
                .statusCode(200)
                .body("status", equalTo("rejected"));
    }

    @Test
    void aProposalIsDecidedOnlyForThePlanThatIsMeant() {
        String followed = athlete.hasPlan(halfMarathon(today.minusDays(10)));
        String before = athlete.gets("/" + followed).extract().header("ETag");
        Map<String, Object> run = athlete.nextRun(followed, today.minusDays(9));
        athlete.posts("/" + followed + "/workouts/" + run.get("id") + "/complete")
                .statusCode(200);
        String now = athlete.gets("/" + followed).extract().header("ETag");
        String accepted = proposalFor(followed);
        String rejected = proposalFor(followed);

        decides(followed, accepted, "accept", before).statusCode(412).contentType("application/problem+json");
        decides(followed, rejected, "reject", before).statusCode(412).contentType("application/problem+json");
        athlete.gets("/" + followed + "/adaptations").body("adaptations.status", everyItem(is("proposed")));
        decides(followed, rejected, "reject", now).statusCode(200).body("status", equalTo("rejected"));
        decides(followed, accepted, "accept", now).statusCode(200).body("status", equalTo("accepted"));
    }

    private String proposalFor(String followed) {
        return athlete.posts("/" + followed + "/adaptations", Map.of("reason", "request"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse decides(String followed, String proposal, String decision, String tag) {
        return athlete.asks()
                .header("If-Match", tag)
                .post("/v1/training-plans/" + followed + "/adaptations/" + proposal + "/" + decision)
                .then();
    }

    private ValidatableResponse changes(Map<String, Object> body) {
        return athlete.posts("/" + plan + "/changes", body);
    }

    private ValidatableResponse edits(Map<String, Object> workout, Map<String, Object> change) {
        return edits(workout, change, "*");
    }

    private ValidatableResponse edits(Map<String, Object> workout, Map<String, Object> change, String tag) {
        return athlete.asks()
                .contentType("application/json")
                .header("If-Match", tag)
                .body(change)
                .patch("/v1/training-plans/" + path(workout))
                .then();
    }

    private String path(Map<String, Object> workout) {
        return plan + "/workouts/" + workout.get("id");
    }

    private List<Map<String, Object>> runs(String type) {
        return athlete.gets("/" + plan)
                .extract()
                .jsonPath()
                .getList("workouts.findAll { it.workout_type == '" + type + "' }");
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

    private static LocalDate date(Map<String, Object> workout) {
        return LocalDate.parse((String) workout.get("scheduled_date"));
    }
}
