package app.stride.plans.adapter.kafka;

import static app.stride.plans.testkit.Patience.await;
import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static app.stride.plans.testkit.PlanRequests.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.Broker;
import app.stride.plans.testkit.MovableClock;
import app.stride.plans.testkit.Run;
import app.stride.plans.testkit.ServiceTest;
import app.stride.plans.usecase.lifecycle.SettleDays;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told on {@code stride.plans.v1} is what the schemas in {@code contract/events} promise. */
@ServiceTest
class PublishedEventsContractTest {

    private static final Path EVENTS = Path.of("contract", "events");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Inject
    SettleDays settleDays;

    private final Athlete athlete = Athlete.somebody();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @AfterEach
    void theRealTime() {
        MovableClock.reset();
    }

    @Test
    void everyChangeIsToldInOrderAndInTheFormOfItsSchema() {
        String plan = athlete.hasPlan(with(halfMarathon(today), "goal_time_seconds", 6000));
        var planned = athlete.nextRun(plan, today.plusDays(1));
        LocalDate date = LocalDate.parse((String) planned.get("scheduled_date"));
        Run run = Run.of(
                athlete,
                date,
                1000 * ((Number) planned.get("target_distance_km")).doubleValue(),
                60 * ((Number) planned.get("target_duration_minutes")).doubleValue());
        run.recorded();
        String workout = "/" + plan + "/workouts/" + planned.get("id");
        await().untilAsserted(() -> assertThat(athlete.nextRun(plan, date)).containsEntry("completed", true));
        athlete.posts(workout + "/reopen").statusCode(200);
        athlete.posts(workout + "/skip").statusCode(200);
        Object other = athlete.nextRun(plan, today.plusDays(10)).get("id");
        Map<String, Object> moved = Map.of(
                "type", "move", "workout_id", other, "date", today.plusDays(9).toString());
        athlete.posts("/" + plan + "/changes", Map.of("changes", List.of(moved), "force", true))
                .statusCode(200);
        athlete.hasPlan(with(halfMarathon(today), "status", "draft"));
        athlete.posts("/" + plan + "/cancel").statusCode(200);

        await().untilAsserted(() -> assertThat(types())
                .containsExactly(
                        "stride.plan.created",
                        "stride.plan.activated",
                        "stride.workout.completed",
                        "stride.workout.reopened",
                        "stride.workout.skipped",
                        "stride.plan.revised",
                        "stride.workout.rescheduled",
                        "stride.plan.created",
                        "stride.plan.cancelled"));
        assertThatAllHaveTheFormOfTheirSchemas();
    }

    @Test
    void whatTimeBringsIsToldInTheFormOfItsSchema() {
        athlete.hasPlan(halfMarathon(today));

        MovableClock.moveTo(today.plusWeeks(13).atStartOfDay().toInstant(ZoneOffset.UTC));
        settleDays.settle().await().indefinitely();

        await().untilAsserted(() -> assertThat(types()).contains("stride.workout.missed", "stride.plan.completed"));
        assertThatAllHaveTheFormOfTheirSchemas();
    }

    private void assertThatAllHaveTheFormOfTheirSchemas() {
        assertThat(events()).allSatisfy(event -> {
            assertThat(UUID.fromString(Broker.header(event, "ce_id"))).isNotNull();
            assertThat(Broker.header(event, "ce_source")).isEqualTo("/plans-service");
            assertThat(Broker.header(event, "ce_specversion")).isEqualTo("1.0");
            assertThat(Broker.header(event, "ce_subject")).isEqualTo(athlete.id());
            assertThat(OffsetDateTime.parse(Broker.header(event, "ce_time"))).isNotNull();
            assertThat(Broker.header(event, "content-type")).isEqualTo("application/json");
            assertThat(schema(Broker.header(event, "ce_type")).validate(event.value(), InputFormat.JSON))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleHasTheFormOfItsSchema(Path example) throws IOException {
        String type = example.getFileName().toString().replace(".json", "");

        assertThat(schema(type).validate(Files.readString(example), InputFormat.JSON))
                .isEmpty();
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EVENTS.resolve("examples"))) {
            return files.sorted().toList();
        }
    }

    private List<String> types() {
        return events().stream().map(event -> Broker.header(event, "ce_type")).toList();
    }

    private List<ConsumerRecord<String, String>> events() {
        return Broker.records("stride.plans.v1", athlete.id());
    }

    private static Schema schema(String type) {
        try {
            return SCHEMAS.getSchema(Files.readString(EVENTS.resolve(type + ".schema.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no schema for " + type, e);
        }
    }
}
