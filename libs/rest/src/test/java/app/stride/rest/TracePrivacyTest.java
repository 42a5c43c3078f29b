package app.stride.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracePrivacyTest {
    private final SdkTracerProvider tracing =
            SdkTracerProvider.builder().addSpanProcessor(new TracePrivacy()).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url.path",
                "url.query",
                "url.full",
                "url.scheme",
                "server.address",
                "client.address",
                "user_agent.original",
                "http.request.method_original"
            })
    void whatACallerWroteIsNotTold(String attribute) {
        assertThat(span(SpanKind.SERVER, attribute)).doesNotContain("secret").contains(attribute);
    }

    @ParameterizedTest
    @ValueSource(strings = {"url.full", "url.query"})
    void norIsWhatIsPassedOn(String attribute) {
        assertThat(span(SpanKind.CLIENT, attribute)).doesNotContain("secret").contains(attribute);
    }

    @Test
    void whomWeAskAndWhichRouteItWasStays() {
        assertThat(span(SpanKind.CLIENT, "server.address")).contains("server.address=\"secret\"");
        assertThat(span(SpanKind.SERVER, "http.route")).contains("http.route=\"secret\"");
    }

    @Test
    void whatIsNotThereIsNotMadeUp() {
        assertThat(span(SpanKind.SERVER, "http.route")).doesNotContain("url.");
    }

    private String span(SpanKind kind, String attribute) {
        ReadableSpan span = (ReadableSpan) tracing.get("test")
                .spanBuilder("GET")
                .setSpanKind(kind)
                .setAttribute(attribute, "secret")
                .startSpan();
        return span.getAttributes().toString();
    }
}
