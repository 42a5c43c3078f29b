package app.stride.gateway;

import app.stride.gateway.route.Address;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The hosts at which the installation may be called. The gateway takes its own address from the call, so whoever
 * chooses the host chooses where sign-in redirects and token hints lead. If none are configured, any will do.
 */
@Singleton
final class PublicHosts {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** Whom a port is forwarded to calls it so. It leads nobody anywhere else, so it is served at any port. */
    private static final String LOCALHOST = "localhost";

    private static final Pattern NAME = Pattern.compile("[-._a-zA-Z0-9]+|\\[[0-9a-fA-F:.]+]");

    /** In one form: small letters, and a port unless it is a default one. */
    private final Set<String> hosts;

    PublicHosts(@ConfigProperty(name = "stride.gateway.hosts") Optional<List<String>> configured) {
        this.hosts = configured.orElse(List.of()).stream()
                .map(String::trim)
                .filter(written -> !written.isEmpty())
                .map(PublicHosts::parsed)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String parsed(String written) {
        HostAndPort host = HostAndPort.parseAuthority(written, -1);
        if (host == null || host.port() == 0 || !NAME.matcher(host.host()).matches()) {
            throw new IllegalArgumentException(
                    "stride.gateway.hosts takes hosts such as stride.example.org or stride.example.org:8443, not "
                            + written);
        }
        return inOneForm(host);
    }

    /** Whether the call names one of them, or is a health check: probes call a process by its own address. */
    boolean areNamedBy(HttpServerRequest request) {
        return hosts.isEmpty()
                || include(request.authority())
                || FrontDoor.HEALTH.contains(Address.of(request).path());
    }

    boolean include(@Nullable HostAndPort host) {
        return host != null && (hosts.contains(inOneForm(host)) || LOCALHOST.equalsIgnoreCase(host.host()));
    }

    private static String inOneForm(HostAndPort host) {
        String name = host.host().toLowerCase(Locale.ROOT);
        int port = host.port();
        return port < 0 || port == HTTP || port == HTTPS ? name : name + ":" + port;
    }
}
