package app.stride.gateway.route;

import java.net.URI;

/** A service behind the gateway: its name, as shown in problems and health checks, and its address. */
public record Upstream(String name, URI url) {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    public Upstream {
        if (url.getHost() == null || url.getScheme() == null) {
            throw new IllegalArgumentException(
                    "The url of upstream " + name + " must look like http://host:port, not " + url);
        }
    }

    public String host() {
        return url.getHost();
    }

    public int port() {
        if (url.getPort() != -1) {
            return url.getPort();
        }
        return encrypted() ? HTTPS_PORT : HTTP_PORT;
    }

    /** Whether it is called over TLS. */
    public boolean encrypted() {
        return "https".equals(url.getScheme());
    }

    /** Scheme and authority, without a path: the beginning of its absolute links. */
    public String origin() {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
