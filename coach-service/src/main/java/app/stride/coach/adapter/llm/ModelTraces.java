package app.stride.coach.adapter.llm;

import app.stride.coach.usecase.ModelUnavailable;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.output.TokenUsage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A span for every call of a model, by OpenTelemetry's conventions for generative AI: which model, how long, how many tokens, what came of it.
 * What was asked and answered is in it only where {@code stride.llm.trace-words} says so.
 */
@ApplicationScoped
class ModelTraces {
    private static final AttributeKey<List<String>> INPUT = AttributeKey.stringArrayKey("gen_ai.input.messages");

    private final Tracer tracer;
    private final boolean words;

    ModelTraces(Tracer tracer, LlmConfig config) {
        this.tracer = tracer;
        this.words = config.traceWords();
    }

    Trace begin(ModelAddress address, Prompt prompt) {
        Span span = tracer.spanBuilder("chat " + address.name())
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("gen_ai.operation.name", "chat")
                .setAttribute("gen_ai.request.model", address.name())
                .setAttribute("server.address", String.valueOf(address.address().getHost()))
                .setAttribute("stride.model.use", address.use())
                .startSpan();
        if (words) {
            span.setAttribute(
                    INPUT, prompt.messages().stream().map(ModelTraces::spoken).toList());
        }
        return new Trace(span, words);
    }

    private static String spoken(ChatMessage message) {
        return message.type().name().toLowerCase(Locale.ROOT) + ": " + Prompt.words(message);
    }

    /** The span of one call. */
    static final class Trace {
        private final Span span;
        private final boolean words;
        private final StringBuilder answer = new StringBuilder();

        private Trace(Span span, boolean words) {
            this.span = span;
            this.words = words;
        }

        void said(String piece) {
            if (words) {
                answer.append(piece);
            }
        }

        void end(Tally tally, @Nullable Throwable failure) {
            TokenUsage usage = tally.reported();
            if (usage != null && usage.inputTokenCount() != null) {
                span.setAttribute("gen_ai.usage.input_tokens", usage.inputTokenCount());
            }
            if (usage != null && usage.outputTokenCount() != null) {
                span.setAttribute("gen_ai.usage.output_tokens", usage.outputTokenCount());
            }
            if (failure instanceof ModelUnavailable unavailable) {
                span.setStatus(StatusCode.ERROR);
                span.setAttribute("error.type", unavailable.reason().name().toLowerCase(Locale.ROOT));
            }
            if (!answer.isEmpty()) {
                span.setAttribute("gen_ai.output.text", answer.toString());
            }
            span.end();
        }
    }
}
