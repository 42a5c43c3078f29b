package app.stride.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00-" + TRACE + "-" + CALLER + "-01",
                "00-" + TRACE + "-" + CALLER + "-00",
                "00-" + TRACE + "-" + CALLER + "-03",
                "00-" + TRACE + "-" + CALLER + "-02",
                "cc-" + TRACE + "-" + CALLER + "-01",
                "cc-" + TRACE + "-" + CALLER + "-01-what-the-future-will-be-like",
                "cc-" + TRACE + "-" + CALLER + "-01.what-the-future-will-be-like",
                "00-" + TRACE + "-" + CALLER + "-01-more",
                "ff-" + TRACE + "-" + CALLER + "-01",
                "00-" + TRACE + "-" + CALLER + "-0",
                "00-" + TRACE + "-" + CALLER + "-0g",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-" + CALLER + "-01",
                "00-00000000000000000000000000000000-" + CALLER + "-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00_" + TRACE + "_" + CALLER + "_01",
            })
    void itGoesOnWithTheTracesWithWhichATracerDoes(@Nullable String written) {
        // Given
        SpanContext caller = understoodByATracer(written);

        // When
        TraceParent ids = TraceParent.below(written);

        // Then
        assertThat(ids.header()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        assertThat(ids.traceId().equals(caller.getTraceId())).isEqualTo(caller.isValid());
        assertThat(ids.sampled()).isEqualTo(caller.isValid() && caller.isSampled());
        assertThat(ids.spanId()).isNotEqualTo(caller.getSpanId());
    }

    @Test
    void eachCallHasItsOwn() {
        assertThat(TraceParent.below(null)).isNotEqualTo(TraceParent.below(null));
    }

    private static SpanContext understoodByATracer(@Nullable String written) {
        TextMapGetter<String> header = new TextMapGetter<>() {
            @Override
            public Iterable<String> keys(String carrier) {
                return List.of(TraceIds.HEADER);
            }

            @Override
            public @Nullable String get(@Nullable String carrier, String key) {
                return key.equals(TraceIds.HEADER) ? carrier : null;
            }
        };
        Context context = W3CTraceContextPropagator.getInstance().extract(Context.root(), written, header);
        return Span.fromContext(context).getSpanContext();
    }
}
