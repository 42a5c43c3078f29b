package app.stride.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;

import app.stride.acceptance.testkit.Athlete;
import app.stride.acceptance.testkit.Recordings;
import app.stride.acceptance.testkit.Stride;
import app.stride.local.Part;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The metrics that alerts and dashboards speak of are those that the running services show. */
@Order(2)
class MetricsIT {
    private static final String OF_PROMETHEUS =
            "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,application/openmetrics-text;version=0.0.1;q=0.5,"
                    + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.4,text/plain;version=0.0.4;q=0.3,*/*;q=0.2";
    private static final String EXEMPLAR =
            "(?s).*stride_inbox_delay_seconds_bucket\\{[^}]*} \\S+ # \\{span_id=\"[0-9a-f]{16}\",trace_id=\"[0-9a-f]{32}\"}.*";

    private static Stride stride;

    @BeforeAll
    static void useEverythingOnce() {
        stride = Stride.running();
        Athlete athlete = Athlete.arrivesAt(stride);
        new Recordings(athlete).bringFourWeeks();
        athlete.setGoal();
        athlete.ask("How does my week look?");
    }

    @ParameterizedTest
    @CsvSource({"plans, PLANS", "activity, ACTIVITY", "coach, COACH", "gateway, GATEWAY_METRICS"})
    void theServiceShowsWhatTheListPromises(String service, Part part) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(shown(part)).containsAll(promised(service)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"PLANS", "ACTIVITY", "COACH", "GATEWAY_METRICS"})
    void whoAsksAsPrometheusGetsOpenMetrics(Part part) {
        askedAsByPrometheus(part)
                .contentType("application/openmetrics-text; version=1.0.0; charset=utf-8")
                .body(endsWith("# EOF\n"));
    }

    @Test
    void theDelayOfAnEventLeadsToItsTrace() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> askedAsByPrometheus(Part.PLANS).body(matchesPattern(EXEMPLAR)));
    }

    private static ValidatableResponse askedAsByPrometheus(Part part) {
        return RestAssured.given()
                .header("Accept", OF_PROMETHEUS)
                .get("http://127.0.0.1:" + stride.port(part) + "/metrics")
                .then()
                .statusCode(200);
    }

    /** What comes with a use that not every athlete makes has a question mark. */
    private static List<String> promised(String service) {
        Path list = Path.of("..", "helm", "src", "test", "metrics", service + ".txt");
        try {
            return Files.readAllLines(list).stream()
                    .filter(line -> !line.endsWith("?"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> shown(Part part) {
        String text = RestAssured.get("http://127.0.0.1:" + stride.port(part) + "/metrics")
                .asString();
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]")[0])
                .collect(Collectors.toSet());
    }
}
