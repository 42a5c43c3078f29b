package app.stride.coach.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.usecase.ModelUnavailable;
import app.stride.coach.usecase.ModelUnavailable.Reason;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.output.TokenUsage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanLimits;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelTracesTest {
    private final List<SpanData> spans = new ArrayList<>();
    private final Tracer tracer = SdkTracerProvider.builder()
            // as in production, where events are left out for what failures would write into them
            .setSpanLimits(SpanLimits.builder().setMaxNumberOfEvents(0).build())
            .addSpanProcessor(new SpanProcessor() {
                @Override
                public void onStart(Context parent, ReadWriteSpan span) {}

                @Override
                public boolean isStartRequired() {
                    return false;
                }

                @Override
                public void onEnd(ReadableSpan span) {
                    spans.add(span.toSpanData());
                }

                @Override
                public boolean isEndRequired() {
                    return true;
                }
            })
            .build()
            .get("test");

    @Test
    void aCallIsASpanWithoutAnybodysWords() {
        // When
        trace("false");

        // Then
        SpanData span = spans.get(0);
        assertThat(span.getName()).isEqualTo("chat gpt-4o-mini");
        assertThat(span.getAttributes().get(AttributeKey.longKey("gen_ai.usage.input_tokens")))
                .isEqualTo(12);
        assertThat(span.getAttributes().get(AttributeKey.stringKey("error.type")))
                .isEqualTo("timed_out");
        assertThat(span.toString()).doesNotContain("my secret", "an answer");
    }

    @Test
    void wordsAreInItOnlyWhereSomebodyWantsThem() {
        trace("true");
        assertThat(spans.get(0).toString()).contains("my secret", "an answer");
    }

    private void trace(String words) {
        LlmConfig config = LlmConfigTest.config(Map.of("stride.llm.api-key", "k", "stride.llm.trace-words", words));
        Prompt prompt = new Prompt(
                ChatRequest.builder().messages(UserMessage.from("my secret")).build(), 100);
        Tally tally = prompt.tally();
        ModelTraces.Trace trace = new ModelTraces(tracer, config).begin(config.chat(), prompt);
        trace.said("an answer");
        tally.report(new TokenUsage(12, 3, 15));
        trace.end(tally, new ModelUnavailable(Reason.TIMED_OUT));
    }
}
