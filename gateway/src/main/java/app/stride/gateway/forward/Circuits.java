package app.stride.gateway.forward;

import app.stride.gateway.route.RouteTable;
import app.stride.gateway.route.Upstream;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One circuit for each upstream. */
@Singleton
final class Circuits {
    private final Map<Upstream, Circuit> byUpstream;

    Circuits(RouteTable table, CircuitConfig config, MeterRegistry metrics) {
        byUpstream = table.upstreams().stream()
                .collect(Collectors.toMap(Function.identity(), any -> new Circuit(config, System::nanoTime)));
        byUpstream.forEach((upstream, circuit) -> metrics.gauge(
                "stride.gateway.circuit.broken",
                io.micrometer.core.instrument.Tags.of("part", upstream.name()),
                circuit,
                state -> state.isBroken() ? 1 : 0));
    }

    Circuit of(Upstream upstream) {
        return Objects.requireNonNull(byUpstream.get(upstream), "every upstream of the table has a circuit");
    }
}
