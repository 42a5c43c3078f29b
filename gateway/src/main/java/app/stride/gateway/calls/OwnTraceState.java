package app.stride.gateway.calls;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/**
 * Decides like another sampler, but drops the caller's {@code tracestate}: it may hold anything and would be recorded
 * with every later span.
 */
record OwnTraceState(Sampler decider) implements Sampler {
    @Override
    public SamplingResult shouldSample(
            Context parent,
            String traceId,
            String name,
            SpanKind kind,
            Attributes attributes,
            List<LinkData> parentLinks) {
        return new WithoutState(decider.shouldSample(parent, traceId, name, kind, attributes, parentLinks));
    }

    @Override
    public String getDescription() {
        return decider.getDescription();
    }

    private record WithoutState(SamplingResult decided) implements SamplingResult {
        @Override
        public SamplingDecision getDecision() {
            return decided.getDecision();
        }

        @Override
        public Attributes getAttributes() {
            return decided.getAttributes();
        }

        @Override
        public TraceState getUpdatedTraceState(TraceState parent) {
            return TraceState.getDefault();
        }
    }
}
