package app.stride.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class CallMethodsTest {
    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void whatSomebodyMakesUpIsNotKept() {
        // Given
        registry.config().meterFilter(new CallMethods().callMethods());

        // When
        registry.timer("http.server.requests", "method", "GET");
        registry.timer("http.server.requests", "method", "S3CRET");
        registry.timer("http.server.requests", "method", "get");
        registry.timer("something.else", "method", "S3CRET");
        registry.timer("http.server.requests");

        // Then
        assertThat(registry.getMeters())
                .extracting(
                        meter -> meter.getId().getName() + " " + meter.getId().getTag("method"))
                .containsExactlyInAnyOrder(
                        "http.server.requests GET", "something.else S3CRET", "http.server.requests null");
    }
}
