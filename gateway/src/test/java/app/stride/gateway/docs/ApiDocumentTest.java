package app.stride.gateway.docs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.gateway.route.RouteTable;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong before any service is asked. */
class ApiDocumentTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close();
    }

    @ParameterizedTest
    @CsvSource({"refresh, PT0S, PT10S", "refresh, PT0.0001S, PT10S", "retry, PT10S, PT0S", "retry, PT10S, PT-1S"})
    void anIntervalThatIsNoneStopsTheStartWithASentence(String setting, Duration refresh, Duration retry) {
        Intervals intervals = new Intervals(refresh, retry, Duration.ofSeconds(1));

        assertThatThrownBy(() ->
                        new ApiDocument(new RouteTable(List.of()), null, new ObjectMapper(), intervals, vertx, "1"))
                .hasMessage("stride.gateway.docs." + setting + " must be at least one millisecond");
    }

    private record Intervals(Duration refresh, Duration retry, Duration timeout) implements DocsConfig {}
}
