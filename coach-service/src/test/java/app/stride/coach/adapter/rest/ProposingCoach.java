package app.stride.coach.adapter.rest;

import static app.stride.coach.testkit.ScriptedModel.saying;
import static app.stride.coach.testkit.ScriptedModel.wanting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import app.stride.coach.testkit.CoachApplication;
import app.stride.coach.testkit.ToldEvents;
import app.stride.coach.testkit.ToldEvents.Told;
import app.stride.coach.testkit.UpstreamJson;
import app.stride.embedded.ScriptedServer;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A coach whose model proposes to move Monday's run or to adapt the plan, what plans-service was asked to write, and
 * what was told of it.
 */
abstract class ProposingCoach extends CoachApplication {

    static final String PLAN_ID = "0198f000-0000-7000-8000-000000000001";
    static final String PLAN = "/v1/training-plans/" + PLAN_ID;
    static final String ADAPTATIONS = PLAN + "/adaptations";
    static final String ADAPTATION = ADAPTATIONS + "/0198f000-0000-7000-8000-0000000000bb";

    private static final Path SCHEMAS = Path.of("contract", "events");

    @ConfigProperty(name = "stride.kafka.bootstrap-servers")
    String brokers;

    final LocalDate monday = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    String proposeMove() {
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

    String move() {
        return wanting(
                "propose_move", "{\"workout_date\":\"" + monday + "\",\"to_date\":\"" + monday.plusDays(1) + "\"}");
    }

    String proposeAdaptation() {
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

    void tellAdaptation(String changes) {
        String proposed = adaptation("proposed", changes);
        upstreams.plans().json(ADAPTATIONS, proposed);
        upstreams.plans().json(ADAPTATION + "/accept", proposed);
        upstreams.plans().json(ADAPTATION + "/reject", proposed);
    }

    String adaptation(String status, String changes) {
        return "{\"id\":\"0198f000-0000-7000-8000-0000000000bb\",\"revision\":3,\"status\":\"" + status
                + "\",\"reasons\":[\"Rest first.\"],\"changes\":[" + changes + "]}";
    }

    /** As plans-service makes it: with a new id each time. */
    String rest() {
        return "{\"workout_id\":\"" + UUID.randomUUID() + "\",\"kind\":\"added\",\"after\":{\"scheduled_date\":\""
                + monday + "\",\"workout_type\":\"rest\",\"title\":\"Rest day\"}}";
    }

    String removed() {
        return "{\"workout_id\":\"0198f000-0000-7000-8000-000000000002\",\"kind\":\"removed\",\"before\":{\"scheduled_date\":\""
                + monday
                + "\",\"workout_type\":\"easy\",\"title\":\"Easy start\",\"target_distance_km\":9.5}}";
    }

    void script() {
        upstreams.allowMoving(monday, monday.plusDays(1));
    }

    void planAtRevision(int revision) {
        upstreams
                .plans()
                .json(
                        "/v1/training-plans/current",
                        UpstreamJson.plan(LocalDate.now(ZoneOffset.UTC))
                                .replace("\"revision\":3", "\"revision\":" + revision));
    }

    List<ScriptedServer.Seen> changes() {
        return posts(PLAN + "/changes");
    }

    List<ScriptedServer.Seen> posts(String path) {
        return upstreams.plans().seen().stream()
                .filter(seen ->
                        seen.method().equals("POST") && seen.uri().getPath().equals(path))
                .toList();
    }

    void assertTold(String proposal, String... types) {
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
