package app.stride.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrelationTest {
    private final OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(
                    SdkTracerProvider.builder().setSampler(Sampler.alwaysOff()).build())
            .build();

    @BeforeEach
    void setUp() {
        GlobalOpenTelemetry.resetForTest();
        GlobalOpenTelemetry.set(telemetry);
    }

    @AfterEach
    void tearDown() {
        GlobalOpenTelemetry.resetForTest();
    }

    @Test
    void whatHappensByItselfBeginsATraceOfItsOwn() {
        String one = Correlation.current().traceparent();
        String other = Correlation.current().traceparent();

        assertThat(one).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00").isNotEqualTo(other);
    }

    @Test
    void whatARequestCausesIsInItsTrace() {
        Span request = telemetry.getTracer("test").spanBuilder("request").startSpan();
        try (Scope scope = request.makeCurrent()) {
            assertThat(scope).isNotNull();
            assertThat(Correlation.current().traceparent())
                    .contains(request.getSpanContext().getTraceId())
                    .contains(request.getSpanContext().getSpanId());
        }
    }
}
