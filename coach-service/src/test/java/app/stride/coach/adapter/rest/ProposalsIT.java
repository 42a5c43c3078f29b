package app.stride.coach.adapter.rest;

import static app.stride.coach.testkit.ScriptedModel.saying;
import static app.stride.coach.testkit.ScriptedModel.wanting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import app.stride.coach.testkit.CoachApplication;
import app.stride.coach.testkit.EventStream;
import app.stride.coach.testkit.EventStream.Event;
import app.stride.coach.testkit.ScriptedServer;
import app.stride.coach.testkit.ToldEvents;
import app.stride.coach.testkit.ToldEvents.Told;
import app.stride.coach.testkit.UpstreamJson;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProposalsIT extends CoachApplication {

    private static final String PLAN_ID = "0198f000-0000-7000-8000-000000000001";
    private static final String DRAFT_ID = "0198f000-0000-7000-8000-0000000000aa";
    private static final String CURRENT = "/v1/training-plans/current";
    private static final String PLAN = "/v1/training-plans/" + PLAN_ID;
    private static final String DRAFT = "/v1/training-plans/" + DRAFT_ID;
    private static final String ADAPTATION = PLAN + "/adaptations/0198f000-0000-7000-8000-0000000000bb";
    private static final Path SCHEMAS = Path.of("contract", "events");

    @TestHTTPResource("/v1/coach/chat")
    URI chat;

    @ConfigProperty(name = "stride.kafka.bootstrap-servers")
    String brokers;

    private final LocalDate monday = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

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
                .body("detail", equalTo("The plan has moved on from revision 3."));
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
    void whatThePlanRefusesIsNotProposedAndTheModelLearnsWhy() {
        upstreams
                .plans()
                .answer(
                        PLAN + "/changes",
                        (exchange, end) -> ScriptedServer.send(
                                exchange,
                                422,
                                "application/problem+json",
                                "{\"detail\":\"The change breaks a rule.\",\"findings\":[]}"));
        model.inTurn(move(), saying("That does not work."));
        asAthlete()
                .body("{\"message\":\"Move it\"}")
                .post("/v1/coach/chat")
                .then()
                .body("proposals", empty());
        assertThat(model.lastShown().get(model.lastShown().size() - 1)).contains("The change breaks a rule.");
        asAthlete().get("/v1/coach/proposals").then().body("$", hasSize(0));
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
        assertThat(posts(DRAFT + "/cancel")).hasSize(1);
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
            ScriptedServer.send(exchange, 201, "application/json", draft(6).replaceAll(",\"workouts\":.*", "}"));
        });
        asAthlete().post("/v1/coach/proposals/" + id + "/accept").then().statusCode(409);
        assertThat(posts(DRAFT + "/activate")).isEmpty();
        assertThat(posts(DRAFT + "/cancel")).hasSize(1);
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
        assertThat(posts(DRAFT + "/cancel")).hasSize(1);
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

    private String followed() {
        return UpstreamJson.plan(LocalDate.now(ZoneOffset.UTC)).replace(PLAN_ID, DRAFT_ID);
    }

    private String proposePlan() {
        upstreams
                .plans()
                .json(
                        "/v1/training-plans/preview",
                        "{\"plan\":" + draft(6) + ",\"audit\":{\"sound\":true,\"findings\":[]}}");
        upstreams.plans().json("/v1/training-plans", draft(6).replaceAll(",\"workouts\":.*", "}"));
        upstreams.plans().json(DRAFT, draft(6));
        upstreams.plans().json(DRAFT + "/activate", draft(6));
        upstreams.plans().json(DRAFT + "/cancel", draft(6));
        model.inTurn(
                wanting(
                        "propose_plan",
                        "{\"race_name\":\"City 10K\",\"race_date\":\"" + monday.plusWeeks(10)
                                + "\",\"race_distance_km\":10,\"available_days\":[\"Tuesday\",\"thursday\",\"saturday\"],\"approach\":\"polarized\"}"),
                saying("I drafted a plan of 10 weeks."));
        return asAthlete()
                .body("{\"message\":\"I have 10 weeks, hate tempo runs, can run Tue, Thu, Sat\"}")
                .post("/v1/coach/chat")
                .then()
                .body("proposals[0].plan.total_weeks", equalTo(10))
                .extract()
                .path("proposals[0].id");
    }

    private String draft(int kilometres) {
        return "{\"id\":\"" + DRAFT_ID + "\",\"name\":\"10 weeks to 10K\",\"plan_start_date\":\"" + monday
                + "\",\"plan_end_date\":\"" + monday.plusWeeks(10)
                + "\",\"total_weeks\":10,\"workouts\":[{\"scheduled_date\":\"" + monday
                + "\",\"week_number\":1,\"workout_type\":\"easy\",\"title\":\"Easy\","
                + "\"target_distance_km\":" + kilometres + ".0,\"target_duration_minutes\":36}]}";
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

    private String proposeAdaptation() {
        tellAdaptation(rest() + "," + removed());
        model.inTurn(wanting("propose_adaptation", "{\"cause\":\"sickness\"}"), saying("I proposed it."));
        return asAthlete()
                .body("{\"message\":\"I was ill, adapt my plan\"}")
                .post("/v1/coach/chat")
                .then()
                .body("proposals", hasSize(1))
                .extract()
                .path("proposals[0].id");
    }

    private void tellAdaptation(String changes) {
        String adaptation =
                "{\"id\":\"0198f000-0000-7000-8000-0000000000bb\",\"revision\":3,\"status\":\"proposed\",\"reasons\":[\"Rest first.\"],\"changes\":["
                        + changes + "]}";
        upstreams.plans().json(PLAN + "/adaptations", adaptation);
        upstreams.plans().json(ADAPTATION + "/accept", adaptation);
        upstreams.plans().json(ADAPTATION + "/reject", adaptation);
    }

    /** As plans-service makes it: with a new id each time. */
    private String rest() {
        return "{\"workout_id\":\"" + UUID.randomUUID() + "\",\"kind\":\"added\",\"after\":{\"scheduled_date\":\""
                + monday + "\",\"workout_type\":\"rest\",\"title\":\"Rest day\"}}";
    }

    private String removed() {
        return "{\"workout_id\":\"0198f000-0000-7000-8000-000000000002\",\"kind\":\"removed\",\"before\":{\"scheduled_date\":\""
                + monday
                + "\",\"workout_type\":\"easy\",\"title\":\"Easy start\",\"target_distance_km\":9.5}}";
    }

    private String proposeMove() {
        script();
        model.inTurn(move(), saying("I proposed to move it."));
        return asAthlete()
                .body("{\"message\":\"Move Monday's run to Tuesday\"}")
                .post("/v1/coach/chat")
                .then()
                .statusCode(200)
                .body("proposals", hasSize(1))
                .extract()
                .path("proposals[0].id");
    }

    private String move() {
        return wanting(
                "propose_move", "{\"workout_date\":\"" + monday + "\",\"to_date\":\"" + monday.plusDays(1) + "\"}");
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

    private String shown() {
        return String.join("\n", model.lastShown());
    }

    private void script() {
        upstreams.allowMoving(monday, monday.plusDays(1));
    }

    private List<ScriptedServer.Seen> changes() {
        return posts(PLAN + "/changes");
    }

    private List<ScriptedServer.Seen> posts(String path) {
        return upstreams.plans().seen().stream()
                .filter(seen ->
                        seen.method().equals("POST") && seen.uri().getPath().equals(path))
                .toList();
    }

    private void assertTold(String proposal, String... types) {
        ToldEvents events = new ToldEvents(brokers);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(events.of(athlete)).extracting(Told::type).containsExactly(types));
        assertThat(events.of(athlete)).allSatisfy(told -> {
            assertThat(told.source()).isEqualTo("/coach-service");
            assertThat(told.payload().path("proposal_id").asText()).isEqualTo(proposal);
            assertThat(violations(told)).isEmpty();
        });
    }

    private static List<?> violations(Told told) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMAS.resolve(told.type() + ".schema.json")), InputFormat.JSON)
                .validate(told.payload().toString(), InputFormat.JSON);
    }
}
