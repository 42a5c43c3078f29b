package app.stride.coach.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import app.stride.embedded.ScriptedServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What becomes of a proposal that is decided again while plans-service is at work on it: what was done counts. */
@QuarkusTest
class ProposalRacesIT extends ProposingCoach {

    private static final String MADE = "stride.coach.proposal-made";
    private static final String ACCEPTED = "stride.coach.proposal-accepted";
    private static final String REJECTED = "stride.coach.proposal-rejected";

    private final CountDownLatch done = new CountDownLatch(1);

    @Test
    void whatAnotherCallHasJustAcceptedIsAcceptedThoughPlansServiceRefusesToDoItTwice() {
        // Given
        String id = proposeAdaptation();
        CompletableFuture<Response> first = acceptSlowly(id);
        upstreams.plans().answer(ADAPTATION + "/accept", (exchange, end) -> {
            upstreams.plans().json(ADAPTATIONS, accepted());
            refuse(409, "This proposal is accepted already.").to(exchange, end);
        });

        // When
        Response second = decide(id, "accept");
        done.countDown();

        // Then
        second.then().statusCode(200).body("status", equalTo("accepted"));
        assertThat(first.join().asString()).isEqualTo(second.asString());
        assertStatus(id, "accepted");
        assertTold(id, MADE, ACCEPTED);
    }

    @Test
    void whatIsDoneIsAcceptedThoughAnotherCallFoundThatThePlanHadMovedOn() {
        // Given
        String id = proposeAdaptation();
        CompletableFuture<Response> first = acceptSlowly(id);
        upstreams.plans().answer(ADAPTATION + "/accept", refuse(409, "The plan has moved on."));

        // When
        decide(id, "accept")
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        equalTo("The plan has moved on since this was proposed. Ask the coach for a new proposal."));
        assertStatus(id, "outdated");
        done.countDown();

        // Then
        first.join().then().statusCode(200).body("status", equalTo("accepted"));
        assertStatus(id, "accepted");
        decide(id, "accept").then().statusCode(200);
        assertTold(id, MADE, REJECTED, ACCEPTED);
    }

    @Test
    void whatIsDoneIsAcceptedThoughItWasRefusedAnotherCallAndRejectedThen() {
        // Given
        String id = proposeAdaptation();
        CompletableFuture<Response> first = acceptSlowly(id);
        decide(id, "reject").then().statusCode(409);
        upstreams.plans().answer(ADAPTATIONS, refuse(422, "There is nothing to adapt."));

        // When
        decide(id, "accept").then().statusCode(422);
        decide(id, "reject").then().statusCode(200).body("status", equalTo("rejected"));
        done.countDown();

        // Then
        first.join().then().statusCode(200).body("status", equalTo("accepted"));
        assertStatus(id, "accepted");
        decide(id, "reject").then().statusCode(409);
        assertTold(id, MADE, REJECTED, ACCEPTED);
    }

    @Test
    void aPlanThatMovedOnIsToldOfOnceHoweverManyCallsFindIt() {
        // Given
        String id = proposeAdaptation();
        tellAdaptation(rest());
        CompletableFuture<Response> first = slowly(id, ADAPTATION + "/reject");
        upstreams.plans().answer(ADAPTATION + "/reject", refuse(409, "This proposal is rejected already."));

        // When
        Response second = decide(id, "accept");
        done.countDown();

        // Then
        second.then().statusCode(409);
        first.join().then().statusCode(409).body("detail", equalTo(second.<String>path("detail")));
        assertStatus(id, "outdated");
        assertTold(id, MADE, REJECTED);
    }

    private CompletableFuture<Response> acceptSlowly(String id) {
        return slowly(id, ADAPTATION + "/accept");
    }

    /** Accepts the proposal; plans-service has what comes to this path by now, and does it once the test lets it. */
    private CompletableFuture<Response> slowly(String id, String path) {
        CountDownLatch begun = new CountDownLatch(1);
        upstreams.plans().answer(path, (exchange, end) -> {
            begun.countDown();
            done.await();
            ScriptedServer.send(exchange, 200, "application/json", accepted());
        });
        ExecutorService client = Executors.newSingleThreadExecutor();
        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> decide(id, "accept"), client);
        client.shutdown();
        await().until(() -> begun.getCount() == 0);
        return answer;
    }

    private String accepted() {
        return adaptation("accepted", rest() + "," + removed());
    }

    private static ScriptedServer.Answer refuse(int status, String detail) {
        return (exchange, end) ->
                ScriptedServer.send(exchange, status, "application/problem+json", "{\"detail\":\"" + detail + "\"}");
    }

    private Response decide(String id, String decision) {
        return asAthlete().post("/v1/coach/proposals/" + id + "/" + decision);
    }

    private void assertStatus(String id, String status) {
        asAthlete().get("/v1/coach/proposals/" + id).then().body("status", equalTo(status));
    }
}
