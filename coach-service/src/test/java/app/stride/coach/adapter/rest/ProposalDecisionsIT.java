package app.stride.coach.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.stride.embedded.ScriptedServer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What comes of a proposal that its athlete, and nobody else, accepts or rejects: it is done once or never, and told. */
@QuarkusTest
class ProposalDecisionsIT extends ProposingCoach {

    @Test
    void whatTheAthleteAcceptsIsDoneOnceWithTheRevisionThatItIsMeantFor() {
        String id = proposeMove();
        Set<String> answers = new HashSet<>();
        for (int again = 0; again < 3; again++) {
            answers.add(asAthlete()
                    .header("Idempotency-Key", "key-" + again / 2)
                    .post("/v1/coach/proposals/" + id + "/accept")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("accepted"))
                    .extract()
                    .asString());
        }
        assertThat(answers).as("the same answer, whatever the key").hasSize(1);
        assertThat(changes()).hasSize(2);
        ScriptedServer.Seen applied = changes().get(1);
        assertThat(applied.body()).contains("\"dry_run\":false", "\"expected_revision\":3");
        assertThat(applied.header("Idempotency-key")).isEqualTo("coach-proposal-" + id);
        assertThat(applied.header("Authorization")).isEqualTo("Bearer " + token(athlete));
        assertTold(id, "stride.coach.proposal-made", "stride.coach.proposal-accepted");
    }

    @Test
    void aRejectedProposalIsNeverDone() {
        String id = proposeMove();
        Set<String> answers = new HashSet<>();
        for (int again = 0; again < 2; again++) {
            answers.add(asAthlete()
                    .post("/v1/coach/proposals/" + id + "/reject")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("rejected"))
                    .extract()
                    .asString());
        }
        assertThat(answers).hasSize(1);
        asAthlete().post("/v1/coach/proposals/" + id + "/accept").then().statusCode(409);
        assertThat(changes()).hasSize(1);
        assertTold(id, "stride.coach.proposal-made", "stride.coach.proposal-rejected");
    }

    @Test
    void aPlanThatMovedOnIsNotChanged() {
        String id = proposeMove();
        upstreams
                .plans()
                .answer(
                        PLAN + "/changes",
                        (exchange, end) -> ScriptedServer.send(
                                exchange,
                                409,
                                "application/problem+json",
                                "{\"detail\":\"The plan has moved on from revision 3.\"}"));
        asAthlete()
                .post("/v1/coach/proposals/" + id + "/accept")
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        equalTo("The plan has moved on since this was proposed. Ask the coach for a new proposal."));
        asAthlete().get("/v1/coach/proposals/" + id).then().body("status", equalTo("outdated"));
        assertTold(id, "stride.coach.proposal-made", "stride.coach.proposal-rejected");
    }

    @Test
    void aPlanThatIsAwayCanBeAskedAgain() {
        String id = proposeMove();
        upstreams.plans().status(PLAN + "/changes", 503);
        asAthlete().post("/v1/coach/proposals/" + id + "/accept").then().statusCode(503);
        script();
        asAthlete().post("/v1/coach/proposals/" + id + "/accept").then().statusCode(200);
    }

    @Test
    void anotherAthletesProposalDoesNotExist() {
        String id = proposeMove();
        String other = "other-" + UUID.randomUUID();
        as(other).get("/v1/coach/proposals/" + id).then().statusCode(404);
        as(other).post("/v1/coach/proposals/" + id + "/accept").then().statusCode(404);
        as(other).post("/v1/coach/proposals/" + id + "/reject").then().statusCode(404);
        as(other).get("/v1/coach/proposals").then().body("$", hasSize(0));
        assertThat(changes()).hasSize(1);
    }
}
