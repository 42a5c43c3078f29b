package app.stride.embedded;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** The one client that people sign in to: the pages, served by a gateway on this machine, on whatever port. */
final class LocalClient {
    static final String ID = "stride-pages";

    private static final Set<String> HOSTS = Set.of("localhost", FreePorts.LOOPBACK, "[::1]");
    private static final String CALLBACK = "/session/callback";

    private LocalClient() {}

    /** The address, when the client may be called back there. */
    static Optional<URI> callback(String address) {
        return local(address).filter(uri -> CALLBACK.equals(uri.getRawPath()) && uri.getRawQuery() == null);
    }

    /** The address, when it is one of this machine: where a browser may be sent after it has signed out. */
    static Optional<URI> local(String address) {
        try {
            URI uri = new URI(address);
            boolean plain = uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return plain && http && HOSTS.contains(String.valueOf(uri.getHost())) ? Optional.of(uri) : Optional.empty();
        } catch (java.net.URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether the Host header names this machine: a foreign name that leads here is an attempt to read what is ours. */
    static boolean isHost(String host) {
        return local("http://" + host).isPresent();
    }
}
