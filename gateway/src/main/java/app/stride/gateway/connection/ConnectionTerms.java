package app.stride.gateway.connection;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How much time connections get.
 *
 * @param head how long the TLS handshake and a request's headers may take
 * @param kept how long a connection is kept without a call; longer than {@code head}, or it would be closed while the
 *     client still has time for its headers
 */
record ConnectionTerms(Duration head, Duration kept) {
    ConnectionTerms {
        if (kept.compareTo(head) <= 0) {
            throw new IllegalArgumentException(
                    "stride.gateway.connections.kept must be longer than stride.gateway.connections.head");
        }
    }

    /** Those of the configuration. */
    static ConnectionTerms configured() {
        Config config = ConfigProvider.getConfig();
        return new ConnectionTerms(
                config.getOptionalValue("stride.gateway.connections.head", Duration.class)
                        .orElse(Duration.ofSeconds(15)),
                config.getOptionalValue("stride.gateway.connections.kept", Duration.class)
                        .orElse(Duration.ofSeconds(75)));
    }
}
