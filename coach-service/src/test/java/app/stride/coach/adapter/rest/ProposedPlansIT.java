package app.stride.coach.adapter.rest;

import static app.stride.coach.testkit.ScriptedModel.saying;
import static app.stride.coach.testkit.ScriptedModel.wanting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import app.stride.coach.testkit.UpstreamJson;
import app.stride.embedded.ScriptedServer;
import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Whole plans and adaptations that were proposed come to be as they were shown or not at all, and no draft is left behind. */
@QuarkusTest
class ProposedPlansIT extends ProposingCoach {

    private static final String DRAFT_ID = "0198f000-0000-7000-8000-0000000000aa";
    private static final String CURRENT = "/v1/training-plans/current";
    private static final String DRAFT = "/v1/training-plans/" + DRAFT_ID;
    private static final String TAG = "\"1.1-asMade\"";

    @Test
    void aPlanIsDraftedByTheRulesAndFollowedOnceItIsAccepted() {
        String id = proposePlan();
        assertThat(posts("/v1/training-plans")).isEmpty();
        asAthlete().post("/v1/coach/proposals/" + id + "/accept").then().statusCode(200);
        assertThat(posts("/v1/training-plans").get(0).body())
                .contains(
                        "\"generation_method\":\"ai\"",
                        "\"status\":\"draft\"",
                        "\"plan_start_date\":\"" + monday + "\"",
                        "\"available_days\":[\"tuesday\",\"thursday\",\"saturday\"]")
                .contains("\"methodology_blend\":{\"polarized\":1.0}");
        assertThat(posts(DRAFT + "/activate")).hasSize(1);
        assertThat(posts(DRAFT + "/cancel")).isEmpty();
    }

    @Test
    void aConflictIsAReasonForWhoStillFollowsNoPlan() {
        // Given
        upstreams.plans().json(CURRENT, "null").json(CURRENT + "/week", "null");
        upstreams
                .plans()
                .answer(
                        "/v1/training-plans/preview",
                        (exchange, end) -> ScriptedServer.send(
                                exchange,
                                409,
                                "application/problem+json",
                                "{\"detail\":\"Another race is too near.\"}"));

        // When
        model.inTurn(wantingAPlan(), saying("That does not work."));
        asAthlete()
                .body("{\"message\":\"Draft a plan\"}")
                .post("/v1/coach/chat")
                .then()
                .statusCode(200);

        // Then
        assertThat(String.join("\n", model.lastShown()))
                .contains("the plan does not allow it: Another race is too near.");
    }

    @Test
    void aPlanThatComesOutAnotherThanShownIsNotFollowedAndNotLeftBehind() {
        String id = proposePlan();
        upstreams.plans().json(DRAFT, draft(9));
        asAthlete()
                .post("/v1/coach/proposals/" + id + "/accept")
                .then()
                .statusCode(409)
                .body("detail", startsWith("What your runs tell of you has changed"));
        asAthlete().get("/v1/coach/proposals/" + id).then().body("status", equalTo("outdated"));
        assertThat(posts(DRAFT + "/activate")).isEmpty();
        assertWithdrawnAsMade();
    }

    @Test
    void aDraftThatTheAthleteChangedSinceIsLeftToThem() {
        String id = proposePlan();
        upstreams.plans().answer("/v1/training-plans", (exchange, end) -> tellMade(exchange, "draft", 2));
        upstreams.plans().json(DRAFT, draft(9));
        asAthlete().post("/v1/coach/proposals/" + id + "/accept").then().statusCode(409);
        assertThat(posts(DRAFT + "/cancel")).isEmpty();
    }

    @Test
    void aDraftThatTheAthleteTookUpSinceIsLeftToThem() {
        String id = proposePlan();
        upstreams.plans().answer("/v1/training-plans", (exchange, end) -> tellMade(exchange, "active", 1));
        upstreams.plans().json(DRAFT, draft(9));
        asAthlete().post("/v1/coach/proposals/" + id + "/accept").then().statusCode(409);
        assertThat(posts(DRAFT + "/cancel")).isEmpty();
    }

    @Test
    void thatTheAthleteChangesADraftJustBeforeItWouldBeWithdrawnIsTheSameToThem() {
        String id = proposePlan();
        upstreams.plans().json(DRAFT, draft(9)).status(DRAFT + "/cancel", 412);
        asAthlete()
                .post("/v1/coach/proposals/" + id + "/accept")
                .then()
                .statusCode(409)
                .body("detail", startsWith("What your runs tell of you has changed"));
        assertWithdrawnAsMade();
    }

    @Test
    void aPlanIsNotDraftedForWhoFollowsAnotherByNow() {
        String id = proposePlan();
        upstreams
                .plans()
                .json(
                        CURRENT,
                        UpstreamJson.plan(LocalDate.now(ZoneOffset.UTC)).replace("\"revision\":3", "\"revision\":4"));
        upstreams.plans().json(PLAN, draft(9));
        asAthlete().post("/v1/coach/proposals/" + id + "/accept").then().statusCode(409);
        assertThat(posts("/v1/training-plans")).isEmpty();
    }

    @Test
    void aPlanThatIsChangedWhileAnotherIsDraftedIsNotReplaced() {
        String id = proposePlan();
        upstreams.plans().answer("/v1/training-plans", (exchange, end) -> {
            upstreams
                    .plans()
                    .json(
                            CURRENT,
                            UpstreamJson.plan(LocalDate.now(ZoneOffset.UTC))
                                    .replace("\"revision\":3", "\"revision\":4"));
            tellMade(exchange, "draft", 1);
        });
        asAthlete().post("/v1/coach/proposals/" + id + "/accept").then().statusCode(409);
        assertThat(posts(DRAFT + "/activate")).isEmpty();
        assertWithdrawnAsMade();
    }

    @Test
    void aPlanThatIsFollowedAlreadyIsNotDraftedAgain() {
        String id = proposePlan();
        upstreams.plans().status(DRAFT + "/activate", 503);
        asAthlete().post("/v1/coach/proposals/" + id + "/accept").then().statusCode(503);
        upstreams.plans().json(CURRENT, followed());
        asAthlete().post("/v1/coach/proposals/" + id + "/accept").then().statusCode(200);
        assertThat(posts("/v1/training-plans")).hasSize(1);
    }

    @Test
    void aDraftThatCannotBeTakenUpIsNotLeftBehind() {
        String id = proposePlan();
        upstreams.plans().status(DRAFT + "/activate", 409);
        asAthlete().post("/v1/coach/proposals/" + id + "/accept").then().statusCode(409);
        assertWithdrawnAsMade();
    }

    @Test
    void aPlanThatAnotherCallHasJustTakenUpIsNotGivenUp() {
        String id = proposePlan();
        upstreams.plans().answer(DRAFT + "/activate", (exchange, end) -> {
            upstreams.plans().json(CURRENT, followed());
            ScriptedServer.send(exchange, 409, "application/problem+json", "{}");
        });
        asAthlete().post("/v1/coach/proposals/" + id + "/accept").then().statusCode(200);
        assertThat(posts(DRAFT + "/cancel")).isEmpty();
    }

    @Test
    void anAdaptationIsWhatWasShownThoughItsNewRestDaysHaveOtherIds() {
        String id = proposeAdaptation();
        tellAdaptation(removed() + "," + rest());
        asAthlete()
                .post("/v1/coach/proposals/" + id + "/accept")
                .then()
                .statusCode(200)
                .body("status", equalTo("accepted"));
        assertThat(posts(ADAPTATION + "/accept")).hasSize(1);
    }

    @Test
    void anAdaptationThatHasBecomeAnotherIsNotMade() {
        String id = proposeAdaptation();
        tellAdaptation(rest());
        asAthlete().post("/v1/coach/proposals/" + id + "/accept").then().statusCode(409);
        assertThat(posts(ADAPTATION + "/reject")).hasSize(1);
        assertThat(posts(ADAPTATION + "/accept")).isEmpty();
    }

    private String followed() {
        return UpstreamJson.plan(LocalDate.now(ZoneOffset.UTC)).replace(PLAN_ID, DRAFT_ID);
    }

    private String proposePlan() {
        upstreams
                .plans()
                .json(
                        "/v1/training-plans/preview",
                        "{\"plan\":" + draft(6) + ",\"audit\":{\"sound\":true,\"findings\":[]}}");
        upstreams.plans().answer("/v1/training-plans", (exchange, end) -> tellMade(exchange, "draft", 1));
        upstreams.plans().json(DRAFT, draft(6));
        upstreams.plans().json(DRAFT + "/activate", draft(6));
        upstreams.plans().json(DRAFT + "/cancel", draft(6));
        model.inTurn(wantingAPlan(), saying("I drafted a plan of 10 weeks."));
        return asAthlete()
                .body("{\"message\":\"I have 10 weeks, hate tempo runs, can run Tue, Thu, Sat\"}")
                .post("/v1/coach/chat")
                .then()
                .body("proposals[0].plan.total_weeks", equalTo(10))
                .extract()
                .path("proposals[0].id");
    }

    private String wantingAPlan() {
        return wanting(
                "propose_plan",
                "{\"race_name\":\"City 10K\",\"race_date\":\"" + monday.plusWeeks(10)
                        + "\",\"race_distance_km\":10,\"available_days\":[\"Tuesday\",\"thursday\",\"saturday\"],\"approach\":\"polarized\"}");
    }

    private void assertWithdrawnAsMade() {
        assertThat(posts(DRAFT + "/cancel"))
                .singleElement()
                .satisfies(withdrawn -> assertThat(withdrawn.header("If-match")).isEqualTo(TAG));
    }

    /** The draft as it is when it is asked for by its key. */
    private void tellMade(HttpExchange exchange, String status, int revision) throws IOException {
        exchange.getResponseHeaders().set("ETag", TAG);
        ScriptedServer.send(
                exchange,
                201,
                "application/json",
                "{\"id\":\"" + DRAFT_ID + "\",\"status\":\"" + status + "\",\"revision\":" + revision + "}");
    }

    private String draft(int kilometres) {
        return "{\"id\":\"" + DRAFT_ID + "\",\"name\":\"10 weeks to 10K\",\"plan_start_date\":\"" + monday
                + "\",\"plan_end_date\":\"" + monday.plusWeeks(10)
                + "\",\"total_weeks\":10,\"workouts\":[{\"scheduled_date\":\"" + monday
                + "\",\"week_number\":1,\"workout_type\":\"easy\",\"title\":\"Easy\","
                + "\"target_distance_km\":" + kilometres + ".0,\"target_duration_minutes\":36}]}";
    }
}
