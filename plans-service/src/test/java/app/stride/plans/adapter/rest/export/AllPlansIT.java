package app.stride.plans.adapter.rest.export;

import static app.stride.plans.adapter.rest.change.PlanToChange.skip;
import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static app.stride.plans.testkit.PlanRequests.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.Database;
import app.stride.plans.testkit.ServiceTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that is kept of an athlete's plans, for whoever takes it away. */
@ServiceTest
class AllPlansIT {

    private static final String EXPORT = "/export";

    private final Athlete athlete = Athlete.somebody();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void whoHasNoPlansGetsAnEmptyList() {
        athlete.gets(EXPORT).statusCode(200).body("$", hasSize(0)).header("Link", nullValue());
    }

    @Test
    void plansInAnyStateAreThereTheOldestFirst() {
        String cancelled = athlete.hasPlan(halfMarathon(today));
        String active = athlete.hasPlan(halfMarathon(today));
        String draft = athlete.hasPlan(with(halfMarathon(today), "status", "draft"));

        List<JsonPath> pages = pages();

        assertThat(pages).extracting(page -> page.getString("[0].id")).containsExactly(cancelled, active, draft);
        assertThat(pages)
                .extracting(page -> page.getString("[0].status"))
                .containsExactly("cancelled", "active", "draft");
    }

    @Test
    void aPlanIsThereAsTheApiShowsItWithWhatTheAthleteWroteAndDid() {
        String plan = athlete.hasPlan(halfMarathon(today.minusDays(7)));
        Object done = athlete.nextRun(plan, today.minusDays(6)).get("id");
        athlete.asks()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("athlete_notes", "by the river"))
                .patch("/v1/training-plans/" + plan + "/workouts/" + done)
                .then()
                .statusCode(200);
        athlete.posts("/" + plan + "/workouts/" + done + "/complete").statusCode(200);

        List<Object> shown =
                athlete.gets("/" + plan).statusCode(200).extract().jsonPath().getList("workouts");

        athlete.gets(EXPORT)
                .statusCode(200)
                .body("[0].workouts", equalTo(shown))
                .body("[0].workouts.find { it.id == '" + done + "' }.status", equalTo("completed"))
                .body("[0].workouts.find { it.id == '" + done + "' }.athlete_notes", equalTo("by the river"))
                .body("[0].workouts_completed", equalTo(1))
                .body("[0].audit.findings", not(hasSize(0)));
    }

    @Test
    void whatWasWishedChangedAndProposedIsThere() {
        LocalDate start = today.minusDays(10);
        LocalDate away = today.plusDays(30).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        String plan = athlete.hasPlan(with(
                with(halfMarathon(start), "rest_days", List.of("monday", "friday")),
                "unavailable",
                List.of(Map.of("from", away.toString(), "to", away.toString(), "reason", "a wedding"))));
        athlete.posts("/" + plan + "/adaptations", Map.of("reason", "request")).statusCode(201);
        Map<String, Object> run = athlete.nextRun(plan, today.plusDays(20));
        athlete.posts("/" + plan + "/changes", Map.of("changes", List.of(skip(run)), "reason", "tired"))
                .statusCode(200);

        athlete.gets(EXPORT)
                .statusCode(200)
                .body("[0].made_from.rest_days", contains("monday", "friday"))
                .body("[0].made_from.unavailable[0].reason", equalTo("a wedding"))
                .body("[0].made_from.longest_recent_run_km", equalTo(16.0f))
                .body("[0].revisions.revision", contains(1, 2))
                .body("[0].revisions[1].reason", equalTo("tired"))
                .body("[0].revisions[1].changes.workout_id", contains(run.get("id")))
                .body("[0].adaptations.status", contains("proposed"))
                .body("[0].adaptations[0].reasons", not(hasSize(0)));
    }

    @Test
    void anothersPlansAreNotThere() {
        String mine = athlete.hasPlan(halfMarathon(today));
        Athlete other = Athlete.somebody();
        String theirs = other.hasPlan(halfMarathon(today));

        athlete.gets(EXPORT).body("id", contains(mine));
        other.gets(EXPORT).body("id", contains(theirs));
        other.gets(EXPORT + "?cursor=" + mine).body("id", contains(theirs));
    }

    @Test
    void aPlanWithManyAdaptationsComesAgainWithThoseThatDidNotFit() {
        String plan = athlete.hasPlan(halfMarathon(today.minusDays(10)));
        Map<String, Object> sick = Map.of(
                "reason",
                "sickness",
                "from",
                today.minusDays(1).toString(),
                "to",
                today.plusDays(1).toString());
        List<String> proposed = new ArrayList<>();
        for (int i = 0; i < 51; i++) {
            proposed.add(athlete.posts("/" + plan + "/adaptations", sick)
                    .statusCode(201)
                    .extract()
                    .<String>path("id"));
        }
        String draft = athlete.hasPlan(with(halfMarathon(today), "status", "draft"));

        List<JsonPath> pages = pages();

        assertThat(pages).extracting(page -> page.getString("[0].id")).containsExactly(plan, plan, draft);
        assertThat(pages.get(0).<String>getList("[0].adaptations.id"))
                .containsExactlyElementsOf(proposed.subList(0, 50));
        assertThat(pages.get(1).<String>getList("[0].adaptations.id")).containsExactly(proposed.get(50));
        assertThat(pages.get(0).<Integer>getList("[0].revisions.revision")).containsExactly(1);
        assertThat(pages.get(1).<Integer>getList("[0].revisions.revision")).isEmpty();
        assertThat(pages.get(2).<String>getList("[0].adaptations.id")).isEmpty();
    }

    @Test
    void aPlanWithManyRevisionsComesAgainWithThoseThatDidNotFit() {
        String plan = athlete.hasPlan(halfMarathon(today.minusDays(10)));
        athlete.posts("/" + plan + "/adaptations", Map.of("reason", "request")).statusCode(201);
        revised(plan, 121, "tired");
        String draft = athlete.hasPlan(with(halfMarathon(today), "status", "draft"));

        List<JsonPath> pages = pages();

        assertThat(pages).extracting(page -> page.getString("[0].id")).containsExactly(plan, plan, plan, draft);
        assertThat(revisions(pages))
                .isEqualTo(List.of(numbers(1, 51), numbers(52, 101), numbers(102, 121), List.of(1)));
        assertThat(pages)
                .extracting(page -> page.getList("[0].adaptations").size())
                .containsExactly(1, 0, 0, 0);
    }

    @Test
    void revisionsThatAreMoreThanAReaderHoldsGoOnOnTheNextPage() {
        String plan = athlete.hasPlan(halfMarathon(today));
        revised(plan, 5, "x".repeat(3 * 1024 * 1024));

        assertThat(revisions(pages())).isEqualTo(List.of(numbers(1, 3), numbers(4, 5)));
    }

    @Test
    void whereAPlanGoesOnThatIsNoLongerThereTheNextBegins() {
        String plan = athlete.hasPlan(halfMarathon(today.minusDays(10)));
        String adaptation = athlete.posts("/" + plan + "/adaptations", Map.of("reason", "request"))
                .statusCode(201)
                .extract()
                .path("id");
        revised(plan, 7, "tired");
        String gone = "00000000-0000-0000-0000-000000000000";
        String last = "ffffffff-ffff-ffff-ffff-ffffffffffff";

        athlete.gets(EXPORT + "?cursor=" + gone + ".5." + last)
                .statusCode(200)
                .header("Link", nullValue())
                .body("[0].id", equalTo(plan))
                .body("[0].revisions.revision", equalTo(numbers(1, 7)))
                .body("[0].adaptations.id", contains(adaptation));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "00000000-0000-0000-0000-00000000000x",
                "00000000-0000-0000-0000-000000000000.",
                "00000000-0000-0000-0000-000000000000.-1",
                "00000000-0000-0000-0000-000000000000.9999999999",
                "00000000-0000-0000-0000-000000000000.1.",
                "00000000-0000-0000-0000-000000000000.1.1"
            })
    void aCursorThatIsNoneIsRefused(String cursor) {
        athlete.gets(EXPORT + "?cursor=" + cursor).statusCode(400).body("violations[0].field", equalTo("cursor"));
    }

    @Test
    void nobodyIsToldAnythingWithoutAToken() {
        given().get("/v1/training-plans/export").then().statusCode(401);
    }

    /** A plan that was changed until it is at this revision, each time for the same reason. */
    private static void revised(String plan, int last, String reason) {
        UUID id = UUID.fromString(plan);
        Database.run(
                "insert into plan_revision (athlete_id, plan_id, revision, revised_at, author, cause, reason, changes)"
                        + " select athlete_id, plan_id, n, now(), 'athlete', 'move', ?::text, '[]'::jsonb"
                        + " from plan, generate_series(2, ?::int) n where plan_id = ?",
                reason,
                last,
                id);
        Database.run("update plan set revision = ? where plan_id = ?", last, id);
    }

    private static List<List<Integer>> revisions(List<JsonPath> pages) {
        return pages.stream()
                .map(page -> page.<Integer>getList("[0].revisions.revision"))
                .toList();
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    /** Everything, page by page; a plan is on a page of its own. */
    private List<JsonPath> pages() {
        List<JsonPath> pages = new ArrayList<>();
        Optional<String> next = Optional.of("/v1/training-plans/export");
        while (next.isPresent()) {
            Response page = athlete.asks().get(next.get());
            pages.add(
                    page.then().statusCode(200).body("$", hasSize(1)).extract().jsonPath());
            next = Optional.ofNullable(page.header("Link")).map(link -> link.replaceAll("<(.*)>; rel=\"next\"", "$1"));
        }
        return pages;
    }
}
