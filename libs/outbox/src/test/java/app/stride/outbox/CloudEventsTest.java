package app.stride.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventsTest {
    @Test
    void anEventIsReadWithItsAttributes() {
        IncomingEvent event = CloudEvents.read(record("2026-04-20T12:00:00+02:00"));

        assertThat(event.time()).isEqualTo(Instant.parse("2026-04-20T10:00:00Z"));
        assertThat(event.type()).isEqualTo("stride.activity.recorded");
        assertThat(event.athleteId()).isEqualTo("athlete");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-04-20",
                "+999999999-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z"
            })
    void aTimeThatNoDatabaseBearsIsPoison(String time) {
        assertThatThrownBy(() -> CloudEvents.read(record(time)))
                .isInstanceOf(PoisonEvent.class)
                .hasMessageContaining("ce_time");
    }

    private static ConsumerRecord<String, String> record(String time) {
        ConsumerRecord<String, String> record = new ConsumerRecord<>("stride.activities.v1", 0, 0, "athlete", "{}");
        Map.of(
                        "ce_id", "01a2056f-eb4d-78bb-a93a-de36f6bd6cce",
                        "ce_type", "stride.activity.recorded",
                        "ce_time", time)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
