package app.stride.plans.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.outbox.IncomingEvent;
import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.matching.Matcher;
import app.stride.rest.JsonDialect;
import app.stride.running.Distance;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What activity-service promises to tell, read by what this service understands: its own examples are the test data. */
class ConsumedEventsContractTest {

    private static final Path EXAMPLES = Path.of("..", "activity-service", "contract", "events", "examples");

    private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();
    private final Payloads payloads = new Payloads(json);

    ConsumedEventsContractTest() {
        new JsonDialect().customize(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stride.activity.recorded", "stride.activity.updated"})
    void anActivityIsUnderstood(String type) throws IOException {
        JsonNode example = json.readTree(example(type));

        Activity activity = payloads.read(event(type), ActivityMessage.class, ActivityMessage::toActivity);

        assertThat(activity.id().value().toString())
                .isEqualTo(example.get("activity_id").textValue());
        assertThat(activity.version()).isEqualTo(example.get("version").longValue());
        assertThat(activity.date())
                .isEqualTo(LocalDate.parse(example.get("local_date").textValue()));
        assertThat(activity.isRun()).isEqualTo(example.get("sport").textValue().equals("run"));
        assertThat(activity.distance())
                .isEqualTo(Distance.ofMetres(example.get("distance_m").doubleValue()));
        assertThat(activity.duration()).hasSeconds(example.get("duration_s").longValue());
        assertThat(activity.laps()).hasSameSizeAs(example.get("laps"));
        assertThat(new Matcher().match(Set.of(), Set.of(activity), Set.of()).unplanned())
                .containsExactly(activity.id());
    }

    @Test
    void aDeletionIsUnderstood() throws IOException {
        ActivityDeletedMessage deleted =
                payloads.read(event("stride.activity.deleted"), ActivityDeletedMessage.class, message -> message);

        assertThat(deleted.activityId()).isNotNull();
        assertThat(deleted.version()).isPositive();
    }

    @Test
    void anAthleteIsUnderstood() throws IOException {
        JsonNode example = json.readTree(example("stride.athlete.updated"));

        Athlete athlete =
                payloads.read(event("stride.athlete.updated"), AthleteMessage.class, AthleteMessage::toAthlete);

        assertThat(athlete.zone())
                .isEqualTo(ZoneId.of(example.at("/profile/timezone").textValue()));
        assertThat(athlete.baseline().fitness())
                .isNotNull()
                .satisfies(fitness -> assertThat(fitness.value())
                        .isEqualTo(example.at("/fitness/vdot").doubleValue()));
        assertThat(athlete.baseline().weeklyVolume())
                .isEqualTo(Distance.ofKilometres(
                        example.at("/fitness/weekly_volume_km").doubleValue()));
        assertThat(athlete.baseline().longestRun())
                .isEqualTo(Distance.ofKilometres(
                        example.at("/fitness/longest_run_km_30d").doubleValue()));
    }

    private IncomingEvent event(String type) throws IOException {
        String payload = example(type);
        String athlete = json.readTree(payload).get("athlete_id").textValue();
        return new IncomingEvent(new UUID(0, 1), type, athlete, Instant.EPOCH, payload);
    }

    private static String example(String type) throws IOException {
        return Files.readString(EXAMPLES.resolve(type + ".json"));
    }
}
