package app.stride.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.json.runtime.JsonFormatter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallLinesTest {
    private static final String PLAIN = "GET /v1/activities/… 200 1100 bytes 3 ms";

    private final JsonFormatter configured = asConfigured(json -> {});

    @ParameterizedTest
    @MethodSource("lines")
    void theyAreWrittenToTheLetterAsTheConfiguredFormatterWritesThem(ExtLogRecord line) {
        // Given
        Formatter ours = CallLines.inPlaceOf(configured);
        assertThat(ours).isInstanceOf(CallLines.class);

        // Then
        assertThat(ours.format(line)).isEqualTo(configured.format(line));
    }

    static Stream<ExtLogRecord> lines() {
        Map<String, String> context = Map.of("request_id", "mine", "traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        Stream<ExtLogRecord> times = Stream.of(0, 1, 100, 1_000, 120_000_000, 987_654_321, 999_999_999)
                .map(nanos -> line(PLAIN, context, Instant.ofEpochSecond(1_800_000_000L, nanos)));
        Stream<ExtLogRecord> texts = Stream.of("", "a \"word\"", "a\\b", "two\nlines", "\u0001\u007f\u0085", "ä😀")
                .flatMap(text -> Stream.of(
                        line(text, context, Instant.now()),
                        line(PLAIN, Map.of("request_id", text), Instant.now()),
                        line(PLAIN, Map.of(), Instant.now())));
        ExtLogRecord failed = line(PLAIN, context, Instant.now());
        failed.setThrown(new IllegalStateException("away"));
        ExtLogRecord another = line(PLAIN, context, Instant.now());
        another.setLoggerName("app.stride.audit");
        ExtLogRecord nowhere = line(PLAIN, context, Instant.now());
        nowhere.setHostName("");
        return Stream.of(times, texts, Stream.of(failed, another, nowhere)).flatMap(all -> all);
    }

    @Test
    void aFormatterThatIsConfiguredOtherwiseIsLeftInItsPlace() {
        List<JsonFormatter> others = List.of(
                asConfigured(json -> json.setExcludedKeys(Set.of())),
                asConfigured(json -> json.setPrettyPrint(true)),
                asConfigured(json -> json.setDateFormat("HH:mm:ss")),
                asConfigured(json -> json.setPrintDetails(true)));

        assertThat(others)
                .allSatisfy(other -> assertThat(CallLines.inPlaceOf(other)).isSameAs(other));
    }

    /** As application.properties has it, but for a change. */
    private static JsonFormatter asConfigured(Consumer<JsonFormatter> change) {
        JsonFormatter formatter = new JsonFormatter();
        formatter.setExcludedKeys(Set.of("sequence", "loggerClassName", "ndc", "processName", "processId", "threadId"));
        change.accept(formatter);
        return formatter;
    }

    private static ExtLogRecord line(String text, Map<String, String> context, Instant time) {
        ExtLogRecord line =
                new ExtLogRecord(Level.INFO, text, ExtLogRecord.FormatStyle.NO_FORMAT, CallLinesTest.class.getName());
        line.setLoggerName(AccessLog.CATEGORY);
        line.setInstant(time);
        line.setMdc(context);
        return line;
    }
}
