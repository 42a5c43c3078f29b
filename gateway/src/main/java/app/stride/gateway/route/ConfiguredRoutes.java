package app.stride.gateway.route;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/**
 * Builds the route table from the configuration; a route without an upstream fails the start with a clear message.
 */
@Singleton
final class ConfiguredRoutes {
    @Produces
    @Singleton
    RouteTable table(RoutesConfig routes, UpstreamsConfig upstreams) {
        return new RouteTable(routes.byName().entrySet().stream()
                .map(entry -> route(entry.getKey(), entry.getValue(), upstreams.byName()))
                .toList());
    }

    private static Route route(String name, RoutesConfig.Entry entry, Map<String, UpstreamsConfig.Entry> upstreams) {
        Upstream upstream = Optional.ofNullable(upstreams.get(entry.upstream()))
                .map(found -> new Upstream(entry.upstream(), found.url()))
                .orElseThrow(() -> new IllegalArgumentException("stride.gateway.routes." + name + ".upstream names "
                        + entry.upstream() + ", which is not under stride.gateway.upstreams"));
        return new Route(
                name,
                entry.prefix(),
                upstream,
                entry.access(),
                entry.work(),
                entry.timeout(),
                entry.maxBody().asLongValue());
    }
}
