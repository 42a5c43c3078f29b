package app.stride.coach.adapter.rest;

import static app.stride.coach.testkit.ScriptedModel.saying;
import static app.stride.coach.testkit.ScriptedModel.wanting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.stride.coach.testkit.EventStream;
import app.stride.coach.testkit.EventStream.Event;
import app.stride.embedded.ScriptedServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the coach proposes is checked by the plan's rules and shown to athlete and model, and changes nothing by itself. */
@QuarkusTest
class ProposalsIT extends ProposingCoach {

    @TestHTTPResource("/v1/coach/chat")
    URI chat;

    @Test
    void aProposalIsCheckedByThePlanAndChangesNothing() {
        String id = proposeMove();
        ScriptedServer.Seen dryRun = changes().get(0);
        assertThat(dryRun.body())
                .contains("\"dry_run\":true", "\"expected_revision\":3", "\"by\":\"coach\"", "\"type\":\"move\"");
        asAthlete()
                .get("/v1/coach/proposals/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("open"))
                .body("kind", equalTo("changes"))
                .body(
                        "changes[0].after.scheduled_date",
                        equalTo(monday.plusDays(1).toString()))
                .body("findings.message", contains("Two hard days follow each other."));
        assertThat(changes()).hasSize(1);
        assertThat(shown()).contains("A rule warns: “Two hard days follow each other.”");
    }

    @Test
    void whatASkipBreaksIsToldWithAllThatTheRuleSaysOfItUntilItIsAccepted() {
        // Given
        Map<String, Object> finding = Map.of(
                "rule", "longest_run_at_the_right_distance_from_the_race",
                "passed", false,
                "severity", "error",
                "value", "41 days before the race",
                "bound", "1 to 3 weeks",
                "week", 7,
                "date", "2026-12-20",
                "message", "Your longest run is 41 days before the race: it should be later or earlier.");
        upstreams.plans().json(PLAN + "/changes", skipped());
        model.inTurn(wanting("propose_skip", "{\"workout_date\":\"" + monday + "\"}"), saying("It breaks a rule."));

        // When
        String id = asAthlete()
                .body("{\"message\":\"Skip Monday's run\"}")
                .post("/v1/coach/chat")
                .then()
                .statusCode(200)
                .body("proposals.findings", equalTo(List.of(List.of(finding))))
                .extract()
                .path("proposals[0].id");

        // Then
        assertThat(shown()).contains("It breaks a rule: “Your longest run is 41 days before the race");
        String proposal = "/v1/coach/proposals/" + id;
        asAthlete()
                .get(proposal)
                .then()
                .statusCode(200)
                .body("status", equalTo("open"))
                .body("findings", equalTo(List.of(finding)));
        asAthlete()
                .post(proposal + "/accept")
                .then()
                .statusCode(200)
                .body("status", equalTo("accepted"))
                .body("findings", equalTo(List.of(finding)));
        assertThat(changes())
                .extracting(ScriptedServer.Seen::body)
                .allSatisfy(body -> assertThat(body).contains("\"type\":\"skip\""))
                .hasSize(2);
    }

    @Test
    void whatThePlanRefusesIsNotProposedAndTheModelLearnsWhy() {
        upstreams
                .plans()
                .answer(
                        PLAN + "/changes",
                        (exchange, end) -> ScriptedServer.send(
                                exchange,
                                422,
                                "application/problem+json",
                                "{\"detail\":\"The change breaks a rule. Week 1 has 0 hard runs. Send force=true to have it"
                                        + " nevertheless.\",\"findings\":[{\"rule\":\"hard\",\"passed\":false,\"message\":\"Week 1"
                                        + " has 0 hard runs.\"}]}"));
        model.inTurn(move(), saying("That does not work."));
        String why = "Week 1 has 0 hard runs.";
        asAthlete()
                .body("{\"message\":\"Move it\"}")
                .post("/v1/coach/chat")
                .then()
                .body("proposals", empty())
                .body("unverified", empty())
                .body("response", equalTo("That does not work.\n\n*I could not propose that: " + why + "*"));
        assertThat(model.lastShown().get(model.lastShown().size() - 1))
                .contains("allow it: " + why + " Tell the athlete so")
                .doesNotContain("force");
        asAthlete().get("/v1/coach/proposals").then().body("$", hasSize(0));
    }

    @Test
    void aConflictIsAReasonWhileThePlanIsTheSameWhateverItsWords() {
        // Given
        upstreams.plans().answer(PLAN + "/changes", conflict("Its race has moved on to another day."));

        // When
        model.inTurn(move(), saying("That does not work."));
        ask();

        // Then
        assertThat(shown()).contains("the plan does not allow it: Its race has moved on to another day.");
    }

    @Test
    void aConflictIsAReasonAlsoWhereThePlanCannotBeReadAgain() {
        // Given
        upstreams.plans().answer(PLAN + "/changes", (exchange, end) -> {
            upstreams.plans().status("/v1/training-plans/current", 503);
            conflict("Its race has moved on to another day.").to(exchange, end);
        });

        // When
        model.inTurn(move(), saying("That does not work."));
        ask();

        // Then
        assertThat(shown()).contains("the plan does not allow it: Its race has moved on to another day.");
    }

    @Test
    void aConflictOfAPlanThatIsAnotherByNowTellsTheModelToLookAgain() {
        // Given
        upstreams.plans().answer(PLAN + "/changes", (exchange, end) -> {
            planAtRevision(4);
            conflict("This plan is another.").to(exchange, end);
        });

        // When
        model.inTurn(move(), saying("Let me look again."));
        ask();

        // Then
        assertThat(shown()).contains("Nothing was proposed, because the plan has just changed.");
    }

    @Test
    void whatWasProposedIsKnownInTheNextQuestionUntilItIsDecided() {
        String id = proposeMove();
        model.says("I proposed to move it.");
        asAthlete()
                .body("{\"message\":\"What did you propose?\"}")
                .post("/v1/coach/chat")
                .then()
                .statusCode(200);
        assertThat(String.join("\n", model.lastShown()))
                .contains(
                        "Proposals that wait for the athlete to decide",
                        "nothing of it is done until",
                        "[proposals." + id.substring(24));
        asAthlete().post("/v1/coach/proposals/" + id + "/reject").then().statusCode(200);
        asAthlete()
                .body("{\"message\":\"And now?\"}")
                .post("/v1/coach/chat")
                .then()
                .statusCode(200);
        assertThat(String.join("\n", model.lastShown())).contains("No proposal waits for a decision.");
    }

    @Test
    void aStreamTellsOfAProposal() {
        script();
        model.inTurn(move(), saying("I proposed it."));
        try (EventStream events = EventStream.post(chat, token(athlete), "{\"message\":\"Move it\"}")) {
            List<Event> all = events.rest();
            assertThat(all).extracting(Event::name).containsExactly("tool", "proposal", "token", "done");
            assertThat(all.get(1).data().path("status").asText()).isEqualTo("open");
        }
    }

    /** As plans-service answers where a plan breaks a rule without the run. */
    private String skipped() {
        return """
                {"revision":3,"stored":false,"reason":"x",
                 "changes":[{"workout_id":"0198f000-0000-7000-8000-000000000002","kind":"changed",
                  "before":{"scheduled_date":"%1$s","workout_type":"easy","title":"Easy start","target_distance_km":9.5},
                  "after":{"scheduled_date":"%1$s","workout_type":"rest","title":"Rest day"}}],
                 "findings":[{"rule":"longest_run_at_the_right_distance_from_the_race","passed":false,"severity":"error",
                  "value":"41 days before the race","bound":"1 to 3 weeks","week":7,"date":"2026-12-20",
                  "message":"Your longest run is 41 days before the race: it should be later or earlier."}]}
                """.formatted(monday);
    }

    private static ScriptedServer.Answer conflict(String detail) {
        return (exchange, end) ->
                ScriptedServer.send(exchange, 409, "application/problem+json", "{\"detail\":\"" + detail + "\"}");
    }

    private void ask() {
        asAthlete()
                .body("{\"message\":\"Move it\"}")
                .post("/v1/coach/chat")
                .then()
                .statusCode(200)
                .body("proposals", empty());
    }

    private String shown() {
        return String.join("\n", model.lastShown());
    }
}
