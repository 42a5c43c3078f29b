package app.stride.coach.adapter.rest;

import static app.stride.coach.testkit.ScriptedModel.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import app.stride.coach.testkit.UpstreamJson;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What can no longer be accepted waits for nobody, and what waits already is not proposed again. */
@QuarkusTest
class OutdatedProposalsIT extends ProposingCoach {

    @Test
    void theSameChangeOfTheSamePlanIsProposedOnce() {
        // Given
        String id = proposeMove();

        // When
        model.inTurn(move(), move(), saying("I proposed it before."));
        ask("Move it, please");

        // Then
        asAthlete().get("/v1/coach/proposals?open=true").then().body("id", contains(id));
        assertThat(String.join("\n", model.lastShown())).contains("The same is proposed already");
    }

    @Test
    void anAnswerNamesAProposalOnce() {
        script();
        model.inTurn(move(), move(), saying("I proposed it."));
        ask("Move it, please").body("proposals", hasSize(1));
    }

    @Test
    void whatAPlanThatMovedOnLeftBehindIsOutdatedAndToldNobodyAsWaiting() {
        // Given
        String id = proposeMove();
        planAtRevision(4);

        // When, Then
        asAthlete().get("/v1/coach/proposals?open=true").then().body("$", empty());
        asAthlete().get("/v1/coach/proposals/" + id).then().body("status", equalTo("outdated"));
        ask("And now?").statusCode(200);
        assertThat(String.join("\n", model.lastShown())).contains("No proposal waits for a decision.");
        asAthlete()
                .post("/v1/coach/proposals/" + id + "/accept")
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        equalTo("The plan has moved on since this was proposed. Ask the coach for a new proposal."));
        assertTold(id, "stride.coach.proposal-made", "stride.coach.proposal-rejected");
    }

    @Test
    void aQuestionWithoutContextLeavesProposalsToWhoeverIsShownThemNext() {
        // Given
        String id = proposeMove();
        planAtRevision(4);
        int asked = upstreams.plans().seen().size();
        model.says("It is brisk.");

        // When
        asAthlete()
                .body("{\"message\":\"What is tempo?\",\"include_context\":false}")
                .post("/v1/coach/chat")
                .then()
                .statusCode(200)
                .body("proposals", empty());

        // Then
        assertThat(upstreams.plans().seen()).hasSize(asked);
        assertTold(id, "stride.coach.proposal-made");
        asAthlete().get("/v1/coach/proposals").then().body("status", contains("outdated"));
        assertTold(id, "stride.coach.proposal-made", "stride.coach.proposal-rejected");
    }

    @Test
    void whatIsOutdatedDoesNotStandInTheWayOfTheSameWishForThePlanAsItIsNow() {
        // Given
        String before = proposeMove();
        planAtRevision(4);

        // When
        model.inTurn(move(), saying("I proposed it."));
        ask("Move it, please").body("proposals", hasSize(1));

        // Then
        asAthlete()
                .get("/v1/coach/proposals")
                .then()
                .body("status", contains("open", "outdated"))
                .body("id[1]", equalTo(before));
    }

    @Test
    void whileNobodyKnowsThePlanWhatWaitsGoesOnWaiting() {
        String id = proposeMove();
        upstreams.plans().status("/v1/training-plans/current", 503);
        asAthlete().get("/v1/coach/proposals?open=true").then().body("id", contains(id));
    }

    @Test
    void aMoveOntoADayThatHoldsARunTellsOfThatRun() {
        // Given
        script();
        String run = UpstreamJson.workout(monday, "easy", "Easy start", "planned");
        String other = UpstreamJson.workout(monday.plusDays(1), "easy", "Easy 8.5 km", "planned")
                .replace("0198f000-0000-7000-8000-000000000002", "0198f000-0000-7000-8000-000000000003");
        upstreams.plans().json("/v1/training-plans/calendar", """
                        {"plan":null,"weeks":[{"week_number":5,"phase":"base","days":[
                          {"date":"%1$s","planned_workout":%2$s,"actual_activities":[],"planned_workouts":[%2$s]},
                          {"date":"%3$s","planned_workout":%4$s,"actual_activities":[],"planned_workouts":[%4$s]}]}],
                         "start_date":"%1$s","end_date":"%3$s"}
                        """.formatted(monday, run, monday.plusDays(1), other));

        // When
        model.inTurn(move(), saying("I proposed it."));
        ask("Move it, please");

        // Then
        asAthlete().get("/v1/coach/proposals").then().body("[0].findings.rule", hasItem("one_run_a_day"));
        assertThat(String.join("\n", model.lastShown())).contains("so you would have two runs that day");
    }

    private ValidatableResponse ask(String question) {
        return asAthlete()
                .body("{\"message\":\"" + question + "\"}")
                .post("/v1/coach/chat")
                .then()
                .statusCode(200);
    }
}
