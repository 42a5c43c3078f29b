package app.stride.activity.adapter.kafka;

import static app.stride.activity.testkit.Broker.ACTIVITIES;
import static app.stride.activity.testkit.Broker.ATHLETES;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.Broker;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.PublishedEvent;
import app.stride.activity.testkit.ServiceTest;
import com.garmin.fit.LapTrigger;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class EventContractTest {
    private static final Path CONTRACT = Path.of("contract", "events");
    private static final Instant MORNING = Instant.parse("2026-03-14T06:30:00Z");

    private final AthleteClient athlete = AthleteClient.newcomer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stride.activity.recorded",
                "stride.activity.updated",
                "stride.activity.deleted",
                "stride.athlete.updated",
                "stride.athlete.erased"
            })
    void theExampleOfAnEventKeepsItsSchema(String type) throws IOException {
        String example = Files.readString(CONTRACT.resolve("examples").resolve(type + ".json"));

        assertThat(violations(type, example)).isEmpty();
    }

    @Test
    void aSchemaRefusesWhatIsNotTheEvent() {
        assertThat(violations("stride.activity.recorded", "{\"activity_id\":7}"))
                .isNotEmpty();
    }

    @Test
    void whatIsPublishedOfAnActivityKeepsItsSchemaFromBeginningToEnd() {
        String id = athlete.imported(
                "run.fit",
                new FitRun(MORNING).run(1800, 3.2, 150).lap(LapTrigger.DISTANCE).file());
        athlete.patch("/v1/activities/" + id, "{\"name\":\"Race\",\"is_race\":true}");
        athlete.request().delete("/v1/activities/{id}", id);

        Broker.awaitEvent(ACTIVITIES, athlete.subject(), "stride.activity.deleted");

        List<PublishedEvent> events = Broker.events(ACTIVITIES, athlete.subject());
        assertThat(events).allSatisfy(EventContractTest::keepsItsContract);
        assertThat(events)
                .extracting(PublishedEvent::type)
                .contains("stride.activity.recorded", "stride.activity.updated");
        assertThat(events).extracting(event -> event.<String>get("activity_id")).containsOnly(id);
        assertThat(events)
                .extracting(event -> event.<Integer>get("version"))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsPublishedOfAnAthleteKeepsItsSchema() {
        athlete.put("/v1/athletes/me", "{\"timezone\":\"Europe/Berlin\",\"max_hr\":190,\"resting_hr\":50}");
        athlete.imported("run.fit", new FitRun(MORNING).run(1800, 3.2, 150).file());

        Broker.awaitEvent(ATHLETES, athlete.subject(), event -> event.get("fitness.ctl") != null);

        List<PublishedEvent> events = Broker.events(ATHLETES, athlete.subject());
        assertThat(events).allSatisfy(EventContractTest::keepsItsContract);
        assertThat(events)
                .extracting(event -> event.<Integer>get("version"))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(events.get(0).<String>get("profile.timezone")).isEqualTo("Europe/Berlin");
    }

    @Test
    void anErasedAthleteIsToldOfAfterEverythingElse() {
        athlete.put("/v1/athletes/me", "{\"max_hr\":190}");
        athlete.request().delete("/v1/athletes/me").then().statusCode(202);

        Broker.awaitEvent(ATHLETES, athlete.subject(), "stride.athlete.erased");

        List<PublishedEvent> events = Broker.events(ATHLETES, athlete.subject());
        assertThat(events).allSatisfy(EventContractTest::keepsItsContract);
        assertThat(events.get(events.size() - 1).type()).isEqualTo("stride.athlete.erased");
        assertThat(events.get(events.size() - 1).<String>get("athlete_id")).isEqualTo(athlete.subject());
    }

    @Test
    void anEventBearsTheAttributesOfCloudEventsAndTheIdOfItsRequest() {
        athlete.request()
                .header("X-Request-Id", "a-request-of-ours")
                .contentType("application/json")
                .body("""
                        {"name":"Run","start_time":"2026-03-14T07:30:00+01:00","sport":"run","distance_m":5000,"duration_s":1500}
                        """)
                .post("/v1/activities")
                .then()
                .statusCode(201);

        PublishedEvent event = Broker.awaitEvent(ACTIVITIES, athlete.subject(), "stride.activity.recorded");

        assertThat(UUID.fromString(event.header("ce_id")).version()).isEqualTo(7);
        assertThat(event.header("ce_source")).isEqualTo("/activity-service");
        assertThat(event.header("ce_specversion")).isEqualTo("1.0");
        assertThat(event.header("ce_subject")).isEqualTo(athlete.subject());
        assertThat(Instant.parse(event.header("ce_time"))).isBeforeOrEqualTo(Instant.now());
        assertThat(event.header("content-type")).isEqualTo("application/json");
        assertThat(event.header("x-request-id")).isEqualTo("a-request-of-ours");
        assertThat(event.header("traceparent")).startsWith("00-");
    }

    private static void keepsItsContract(PublishedEvent event) {
        assertThat(violations(event.type(), event.json())).as(event.json()).isEmpty();
    }

    private static List<?> violations(String type, String json) {
        SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        try {
            Schema schema =
                    schemas.getSchema(Files.readString(CONTRACT.resolve(type + ".schema.json")), InputFormat.JSON);
            return schema.validate(json, InputFormat.JSON);
        } catch (IOException unknown) {
            throw new AssertionError(
                    "There is no schema of " + type + ", only "
                            + Set.of(CONTRACT.toFile().list()),
                    unknown);
        }
    }
}
