package app.stride.gateway.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.net.HostName;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallLinesTest {
    private static final Instant NOW = Instant.parse("2026-11-29T08:15:30.120000Z");

    private final ObjectMapper json = new ObjectMapper();
    private final StringBuilder out = new StringBuilder();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final Batch batch = new Batch(out::append, later::add);
    private final CallLines lines = new CallLines("calls", Clock.fixed(NOW, ZoneOffset.UTC), batch);

    @Test
    void aLineSaysWhatTheConsoleWouldHaveSaid() throws Exception {
        lines.add("GET /v1/activities 200 12 bytes 3 ms", Map.of("request_id", "mine"));
        later.remove().run();

        JsonNode line = only();
        assertThat(line.get("timestamp").asText()).isEqualTo("2026-11-29T08:15:30.120000Z");
        assertThat(line.get("loggerName").asText()).isEqualTo("calls");
        assertThat(line.get("level").asText()).isEqualTo("INFO");
        assertThat(line.get("message").asText()).isEqualTo("GET /v1/activities 200 12 bytes 3 ms");
        assertThat(line.get("threadName").asText())
                .isEqualTo(Thread.currentThread().getName());
        assertThat(line.at("/mdc/request_id").asText()).isEqualTo("mine");
        assertThat(line.get("hostName").asText()).isEqualTo(HostName.getQualifiedHostName());
    }

    @Test
    void whatSomebodyWroteStaysText() throws Exception {
        lines.add("\"}\n{\u0000 … ü \\", Map.of("request_id", "a\"b\\c", "trace\"Id", 7));
        lines.add("none", Map.of());
        batch.close();

        List<String> written = written();
        assertThat(written).hasSize(2);
        JsonNode line = json.readTree(written.get(0));
        assertThat(line.get("message").asText()).isEqualTo("\"}\n{\u0000 … ü \\");
        assertThat(line.at("/mdc/request_id").asText()).isEqualTo("a\"b\\c");
        assertThat(line.get("mdc").get("trace\"Id").asText()).isEqualTo("7");
        assertThat(json.readTree(written.get(1)).get("mdc").isEmpty()).isTrue();
    }

    private JsonNode only() throws Exception {
        assertThat(written()).hasSize(1);
        return json.readTree(written().get(0));
    }

    private List<String> written() {
        return Stream.of(out.toString().split("\n", -1))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
