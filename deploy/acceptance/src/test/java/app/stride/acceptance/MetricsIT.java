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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The metrics that alerts and dashboards speak of are those that the running services show. */
@Order(2)
class MetricsIT {
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

    /** Asked as Prometheus asks. */
    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"PLANS", "ACTIVITY", "COACH", "GATEWAY_METRICS"})
    void aBucketOfCallsLeadsToATrace(Part part) {
        RestAssured.given()
                .header(
                        "Accept",
                        "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,application/openmetrics-text;version=0.0.1;q=0.5,"
                                + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.4,text/plain;version=0.0.4;q=0.3,*/*;q=0.2")
                .get("http://127.0.0.1:" + stride.port(part) + "/metrics")
                .then()
                .statusCode(200)
                .contentType("application/openmetrics-text; version=1.0.0; charset=utf-8")
                .body(
                        matchesPattern(
                                "(?s).*http_server_requests_seconds_bucket\\{[^}]*} \\S+ # \\{span_id=\"[0-9a-f]{16}\",trace_id=\"[0-9a-f]{32}\"}.*"))
                .body(endsWith("# EOF\n"));
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
