package app.stride.plans.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.outbox.IncomingEvent;
import app.stride.outbox.PoisonEvent;
import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.athlete.Athlete;
import app.stride.rest.JsonDialect;
import app.stride.running.Distance;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be true is refused; what is merely unknown is not. */
class ImpossiblePayloadsTest {

    private static final String RUN = """
            {"activity_id": "01a2056f-eb4d-78bb-a93a-de36f6bd6cce", "athlete_id": "a", "version": 1, "sport": "run",
             "name": "A run", "start_time": "2026-11-01T07:30:00Z", "local_date": "2026-11-01", "timezone": "UTC",
             "distance_m": 5000.0, "duration_s": 1500.0, "is_race": false, "duplicate_of": null, "provider": "upload",
             "laps": [{"kind": "auto", "distance_m": 1000.0, "duration_s": 300.0, "average_hr": null}]}
            """;

    private static final String ATHLETE = """
            {"athlete_id": "a", "version": 1, "profile": {"timezone": "UTC", "preferred_units": "metric"},
             "fitness": {"vdot": 45.0, "weekly_volume_km": 30.0, "longest_run_km_30d": 12.0}}
            """;

    private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();
    private final Payloads payloads = new Payloads(json);

    ImpossiblePayloadsTest() {
        new JsonDialect().customize(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "version\": 1            | version\": 0",
                "version\": 1            | version\": -1",
                "2026-11-01\"            | 9999-12-31\"",
                "2026-11-01\"            | 0001-01-01\"",
                "2026-11-01T             | +99999-11-01T",
                "distance_m\": 5000.0    | distance_m\": 1e300",
                "distance_m\": 5000.0    | distance_m\": -1",
                "duration_s\": 1500.0    | duration_s\": 1e18",
                "duration_s\": 1500.0    | duration_s\": -1",
                "distance_m\": 1000.0    | distance_m\": 1e300",
                "duration_s\": 300.0     | duration_s\": 1e18",
                "kind\": \"auto\"        | kind\": null",
                "sport\": \"run\"        | sport\": null"
            })
    void anActivityThatCannotBeIsPoison(String good, String impossible) {
        assertThatThrownBy(() -> activity(RUN.replace(good, impossible))).isInstanceOf(PoisonEvent.class);
    }

    @Test
    void whatStandsBehindThePayloadIsPoison() {
        assertThatThrownBy(() -> activity(RUN + "trailing text")).isInstanceOf(PoisonEvent.class);
        assertThatThrownBy(() -> activity(RUN + RUN)).isInstanceOf(PoisonEvent.class);
    }

    @Test
    void whatIsUnknownIsNoReasonToRefuse() {
        Activity activity = activity(RUN.replace("\"run\"", "\"quidditch\"")
                .replace("\"auto\"", "\"of_honour\"")
                .replace("\"version\"", "\"weather\": {\"wind\": [1]}, \"version\""));

        assertThat(activity.isRun()).isFalse();
        assertThat(activity.distance()).isEqualTo(Distance.FIVE_KILOMETRES);
        assertThat(activity.laps()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"weekly_volume_km", "longest_run_km_30d"})
    void anAthleteWhoCannotBeIsPoison(String figure) {
        assertThatThrownBy(() -> athlete(ATHLETE.replaceFirst(figure + "\": [0-9.]+", figure + "\": 1e300")))
                .isInstanceOf(PoisonEvent.class);
        assertThatThrownBy(() -> athlete(ATHLETE.replaceFirst(figure + "\": [0-9.]+", figure + "\": -1")))
                .isInstanceOf(PoisonEvent.class);
    }

    @Test
    void anAthleteOfUnknownUnitsAndZoneIsTakenIn() {
        Athlete athlete = athlete(ATHLETE.replace("metric", "nautical").replace("UTC", "Moon/Tycho"));

        assertThat(athlete.zone()).isEqualTo(java.time.ZoneOffset.UTC);
    }

    private Activity activity(String payload) {
        return payloads.read(
                event("stride.activity.recorded", payload), ActivityMessage.class, ActivityMessage::toActivity);
    }

    private Athlete athlete(String payload) {
        return payloads.read(event("stride.athlete.updated", payload), AthleteMessage.class, AthleteMessage::toAthlete);
    }

    private static IncomingEvent event(String type, String payload) {
        return new IncomingEvent(new UUID(0, 1), type, "a", Instant.EPOCH, payload);
    }
}
