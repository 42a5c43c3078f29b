package app.stride.gateway.calls;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Decides which traces are recorded: those a caller records, and a share of those that start here, if there is an
 * exporter.
 */
@Singleton
final class TraceSampling {
    /** Without an exporter, {@link TraceIds} still gives every call its ids. */
    @Produces
    @Singleton
    Sampler sampler(
            @ConfigProperty(name = "quarkus.otel.exporter.otlp.endpoint") Optional<String> endpoint,
            @ConfigProperty(name = "quarkus.otel.traces.sampler.arg", defaultValue = "1.0") double share) {
        return new OwnTraceState(Sampler.parentBased(
                endpoint.orElse("").isBlank() ? Sampler.alwaysOff() : Sampler.traceIdRatioBased(share)));
    }
}
