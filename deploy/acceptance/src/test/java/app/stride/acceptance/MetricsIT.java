package app.stride.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
