package app.stride.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.stride.gateway.route.Route;
import app.stride.gateway.route.RouteTable;
import app.stride.gateway.route.Upstream;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiDocumentTest {
    private static final RouteTable TABLE = new RouteTable(List.of(new Route(
            "plans",
            "/plans",
            new Upstream("plans", URI.create("http://plans")),
            Route.Access.AUTHENTICATED,
            Route.Work.WRITE,
            Duration.ofSeconds(1),
            1)));

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger visits = new AtomicInteger();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void noServiceIsAskedAfterTheShutdownHasBegun() {
        ApiDocument document = document(Duration.ofSeconds(10), Duration.ofMillis(10));
        document.prepare(new StartupEvent());
        await().until(() -> visits.get() > 2);

        document.stop(new ShutdownEvent());

        await().pollDelay(Duration.ofMillis(100)).until(() -> true); // for the visit that may have begun
        int soFar = visits.get();
        await().pollDelay(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(visits).hasValue(soFar));
    }

    @ParameterizedTest
    @CsvSource({"refresh, PT0S, PT10S", "refresh, PT0.0001S, PT10S", "retry, PT10S, PT0S", "retry, PT10S, PT-1S"})
    void anIntervalThatIsNoneStopsTheStartWithASentence(String setting, Duration refresh, Duration retry) {
        assertThatThrownBy(() -> document(refresh, retry))
                .hasMessage("stride.gateway.docs." + setting + " must be at least one millisecond");
    }

    /** Without a client every visit fails, as with a service that has no document; each asks for the timeout first. */
    private ApiDocument document(Duration refresh, Duration retry) {
        return new ApiDocument(TABLE, null, new ObjectMapper(), new Counted(refresh, retry, visits), vertx, "1");
    }

    private record Counted(Duration refresh, Duration retry, AtomicInteger visits) implements DocsConfig {
        @Override
        public Duration timeout() {
            visits.incrementAndGet();
            return Duration.ofSeconds(1);
        }
    }
}
