package app.stride.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.acceptance.faults.Log;
import app.stride.acceptance.testkit.Api;
import app.stride.acceptance.testkit.Operation;
import app.stride.acceptance.testkit.Stride;
import app.stride.acceptance.testkit.Wire;
import app.stride.local.Part;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A value that is put into every input there is appears in no log and no metric; nor does a token. */
@Order(3)
class SecretsIT {
    private static final String CANARY = "canary" + UUID.randomUUID().toString().replace("-", "");

    private static Stride stride;
    private static String token;

    @BeforeAll
    static void putItEverywhere() {
        stride = Stride.running();
        Wire wire = new Wire(stride);
        token = stride.tokenOf("canary bird " + UUID.randomUUID());
        for (Operation operation : Api.of(stride).operations()) {
            String query = operation.queryParameters().isEmpty()
                    ? ""
                    : "?" + String.join("=" + CANARY + "&", operation.queryParameters()) + "=" + CANARY;
            wire.call(operation.method(), operation.path(prefix -> CANARY) + query, token, body(operation), headers());
            wire.call(
                    operation.method(),
                    operation.path(prefix -> UUID.randomUUID().toString()),
                    token,
                    body(operation),
                    headers());
            wire.call(
                    operation.method(),
                    operation.path(prefix -> UUID.randomUUID().toString()),
                    CANARY,
                    body(operation),
                    headers());
        }
        wire.call("POST", "/v1/activities/import", token, form(), "Content-Type", "multipart/form-data; boundary=b");
        wire.call("GET", "/v1/training-plans/feed/" + CANARY + ".ics", "", new byte[0]);
        wire.call(
                "GET",
                "/session/callback?code=" + CANARY + "&state=" + CANARY,
                "",
                new byte[0],
                "Cookie",
                "stride-session=" + CANARY + "; stride-sign-in=" + CANARY);
    }

    private static String[] headers() {
        return new String[] {
            "Content-Type",
            "application/json",
            "Idempotency-Key",
            CANARY,
            "If-Match",
            '"' + CANARY + '"',
            "User-Agent",
            CANARY,
            "Cookie",
            "a=" + CANARY,
            "X-Anything",
            CANARY,
            "Traceparent",
            "00-" + CANARY.substring(CANARY.length() - 32) + "-00f067aa0ba902b7-01",
            "Tracestate",
            "a=" + CANARY,
            "Baggage",
            "a=" + CANARY,
            "Referer",
            "https://" + CANARY + ".test/",
            "Accept-Language",
            CANARY,
            "X-Forwarded-For",
            CANARY
        };
    }

    private static byte[] body(Operation operation) {
        return operation
                .validBody()
                .map(SecretsIT::withCanary)
                .map(JsonNode::toString)
                .orElse("")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode withCanary(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(withCanary(field.getValue())));
            object.put("anything", CANARY);
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, withCanary(array.get(i)));
            }
        } else if (node.isTextual() && !node.textValue().matches("[a-z_]+|\\d{4}-.*")) {
            return TextNode.valueOf(CANARY);
        }
        return node;
    }

    private static byte[] form() {
        return ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + CANARY
                        + ".gpx\"\r\n\r\n<gpx><trk><name>" + CANARY + "\r\n--b--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void noLogHoldsIt() {
        List<String> found = new ArrayList<>();
        try (Stream<Path> logs = Files.list(stride.logs())) {
            logs.filter(log -> !log.getFileName().toString().startsWith("postgres"))
                    .forEach(log -> lines(log)
                            .filter(line -> line.contains(CANARY))
                            .limit(5)
                            .forEach(line -> found.add(log.getFileName() + ": " + line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noLogHoldsAToken() {
        String signature = token.substring(token.lastIndexOf('.') + 1);
        try (Stream<Path> logs = Files.list(stride.logs())) {
            logs.forEach(log -> assertThat(lines(log).filter(line -> line.contains(signature)))
                    .as(log.toString())
                    .isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noMetricHoldsIt() {
        for (Part part : List.of(Part.GATEWAY_METRICS, Part.PLANS, Part.ACTIVITY, Part.COACH)) {
            String metrics = RestAssured.get("http://127.0.0.1:" + stride.port(part) + "/metrics")
                    .asString();
            assertThat(metrics).contains("http_server").doesNotContain(CANARY);
        }
    }

    /** Records that nobody can process keep what they hold, but why they could not be is told without it. */
    @Test
    void noDeadLetterTellsItInItsCause() {
        Log log = new Log(stride.port(Part.KAFKA));
        String planted = "planted-" + CANARY; // as the tests of faults mark what they plant
        String recorded = "stride.activity.recorded";
        for (String payload : List.of(
                "{\"activity_id\": " + planted,
                "{\"activity_id\": \"" + planted + "\", \"athlete_id\": \"" + planted + "\"}",
                "{\"athlete_id\": \"" + planted + "\", \"sport\": {\"" + planted + "\": []}}",
                "\"" + planted + "\"")) {
            log.plant("stride.activities.v1", planted, recorded, payload);
        }
        log.plant("stride.activities.v1", planted, null, "{\"" + planted + "\": 1}");

        await().atMost(Duration.ofMinutes(1)).until(() -> letters(log).size() >= 5);
        for (ConsumerRecord<String, String> letter : letters(log)) {
            for (Header header : letter.headers()) {
                assertThat(new String(header.value(), StandardCharsets.UTF_8))
                        .as(header.key())
                        .doesNotContain(CANARY);
            }
        }
        noLogHoldsIt();
    }

    private static List<ConsumerRecord<String, String>> letters(Log log) {
        return log.records("stride.activities.v1.dlq").stream()
                .filter(letter -> letter.value().contains(CANARY))
                .toList();
    }

    @Test
    void noTraceHoldsIt() {
        await().atMost(Duration.ofMinutes(1)).until(() -> stride.traces().contain("/v1/training-plans"));
        assertThat(stride.traces().contain(CANARY)).isFalse();
        assertThat(stride.traces().contain(token.substring(token.lastIndexOf('.') + 1)))
                .isFalse();
    }

    private static Stream<String> lines(Path log) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
