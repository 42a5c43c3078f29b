package app.stride.gateway.calls;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which traces are recorded: those that a caller records, and a share of those that begin here, if there is somewhere to send them. */
@Singleton
final class TraceSampling {
    /** Where they are sent nowhere, {@link TraceIds} sees to it that every call has its ids all the same. */
    @Produces
    @Singleton
    Sampler sampler(
            @ConfigProperty(name = "quarkus.otel.exporter.otlp.endpoint") Optional<String> endpoint,
            @ConfigProperty(name = "quarkus.otel.traces.sampler.arg", defaultValue = "1.0") double share) {
        return new OwnTraceState(Sampler.parentBased(
                endpoint.orElse("").isBlank() ? Sampler.alwaysOff() : Sampler.traceIdRatioBased(share)));
    }
}
