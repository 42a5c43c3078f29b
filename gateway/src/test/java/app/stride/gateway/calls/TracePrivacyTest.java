package app.stride.gateway.calls;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.gateway.route.Route;
import app.stride.gateway.route.RouteTable;
import app.stride.gateway.route.Upstream;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracePrivacyTest {
    private final RouteTable table = new RouteTable(List.of(new Route(
            "feed",
            "/v1/training-plans/feed/",
            new Upstream("plans", URI.create("http://plans:8081")),
            Route.Access.PUBLIC,
            Route.Work.WRITE,
            Duration.ofSeconds(1),
            1)));
    private final SdkTracerProvider tracing = SdkTracerProvider.builder()
            .addSpanProcessor(new TracePrivacy(table))
            .build();

    @Test
    void aQueryIsNotTold() {
        ReadableSpan span = span("url.query", "access_token=secret");

        assertThat(attribute(span, "url.query")).isEqualTo("…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user_agent.original",
                "client.address",
                "url.scheme",
                "server.address",
                "http.request.method_original"
            })
    void whatAClientSaysOfItselfIsNotTold(String attribute) {
        assertThat(attribute(span(attribute, "secret"), attribute)).isEqualTo("…");
    }

    @Test
    void whatSomebodyTypedIntoAPathIsNotTold() {
        assertThat(attribute(span("url.path", "/v1/activities/Secret1"), "url.path"))
                .isEqualTo("/v1/activities/…");
    }

    @Test
    void theSecretOfAFeedIsNotTold() {
        ReadableSpan server = span("url.path", "/v1/training-plans/feed/secret.ics");
        ReadableSpan client = span("url.full", "http://plans:8081/v1/training-plans/feed/secret.ics?x=secret");

        assertThat(attribute(server, "url.path")).isEqualTo("/v1/training-plans/feed/*");
        assertThat(attribute(client, "url.full")).isEqualTo("http://plans:8081/v1/training-plans/feed/*");
    }

    @Test
    void anyOtherPathIs() {
        ReadableSpan server = span("url.path", "/v1/activities/01890a5d-ac96-774b-bcce-b302099a8057");
        ReadableSpan client =
                span("url.full", "http://activity/v1/activities/01890a5d-ac96-774b-bcce-b302099a8057?from=2026-05-01");

        assertThat(attribute(server, "url.path")).isEqualTo("/v1/activities/01890a5d-ac96-774b-bcce-b302099a8057");
        assertThat(attribute(client, "url.full"))
                .isEqualTo("http://activity/v1/activities/01890a5d-ac96-774b-bcce-b302099a8057");
    }

    private ReadableSpan span(String attribute, String value) {
        return (ReadableSpan) tracing.get("test")
                .spanBuilder("GET")
                .setSpanKind(attribute.equals("url.full") ? SpanKind.CLIENT : SpanKind.SERVER)
                .setAttribute(attribute, value)
                .startSpan();
    }

    private static String attribute(ReadableSpan span, String name) {
        return span.getAttribute(AttributeKey.stringKey(name));
    }
}
