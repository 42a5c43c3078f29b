package app.stride.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.acceptance.faults.Log;
import app.stride.acceptance.testkit.Canary;
import app.stride.acceptance.testkit.CanaryCalls;
import app.stride.acceptance.testkit.CanaryMessages;
import app.stride.acceptance.testkit.CanaryUploads;
import app.stride.acceptance.testkit.Stride;
import app.stride.local.Part;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A value that is put into every input there is appears in no log, metric, trace or refusal; nor does a token. */
@Order(3)
class SecretsIT {
    private static Stride stride;
    private static Canary canary;

    @BeforeAll
    static void putItEverywhere() {
        stride = Stride.running();
        canary = new Canary(stride);
        new CanaryCalls(canary, stride).make();
        new CanaryUploads(canary).make();
        new CanaryMessages(canary, stride).send();
    }

    /** Except what athletes tell of themselves, and the instance of a problem, which is the requested path. */
    @Test
    void noAnswerGivesItBack() {
        assertThat(canary.repeated()).isEmpty();
    }

    /** After a failure of ours, or at a limit, it would not have been the input that was answered. */
    @Test
    void noCallFailsOrMeetsALimit() {
        assertThat(canary.faults()).isEmpty();
    }

    @Test
    void noLogHoldsIt() {
        List<String> found = new ArrayList<>();
        try (Stream<Path> logs = Files.list(stride.logs())) {
            logs.filter(log -> !log.getFileName().toString().startsWith("postgres"))
                    .forEach(log -> lines(log)
                            .filter(line -> line.contains(canary.own()))
                            .limit(5)
                            .forEach(line -> found.add(log.getFileName() + ": " + line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noLogHoldsAToken() {
        List<String> signatures = canary.signatures();
        try (Stream<Path> logs = Files.list(stride.logs())) {
            logs.forEach(log -> assertThat(
                            lines(log).filter(line -> signatures.stream().anyMatch(line::contains)))
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
            assertThat(metrics).contains("http_server").doesNotContain(canary.own());
        }
    }

    /** Records that nobody can process keep what they hold, but why they could not be is told without it. */
    @Test
    void noDeadLetterTellsItInItsCause() {
        Log log = new Log(stride.port(Part.KAFKA));
        String planted = "planted-" + canary.own(); // as the tests of faults mark what they plant
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
                        .doesNotContain(canary.own());
            }
        }
        noLogHoldsIt();
    }

    private static List<ConsumerRecord<String, String>> letters(Log log) {
        return log.records("stride.activities.v1.dlq").stream()
                .filter(letter -> letter.value().contains(canary.own()))
                .toList();
    }

    @Test
    void noTraceHoldsIt() {
        await().atMost(Duration.ofMinutes(1)).until(() -> stride.traces().contain("/v1/training-plans"));
        assertThat(stride.traces().contain(canary.own())).isFalse();
        assertThat(canary.signatures()).noneMatch(stride.traces()::contain);
    }

    private static Stream<String> lines(Path log) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
