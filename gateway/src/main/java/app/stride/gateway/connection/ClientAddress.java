package app.stride.gateway.connection;

import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The address a call comes from. Each proxy appends its peer to X-Forwarded-For, so the header is read from its end
 * for as long as the entries are trusted proxies; whatever the client wrote is further in front and ignored.
 */
@Singleton
public final class ClientAddress {
    private static final String HEADER = "X-Forwarded-For";

    private final List<CidrAddress> trusted;

    @Inject
    ClientAddress(
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding") boolean behindProxy,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") List<String> trusted) {
        this(behindProxy ? trusted : List.of());
    }

    /** Trusts proxies at these addresses and in these networks. */
    ClientAddress(List<String> trusted) {
        this.trusted = trusted.stream().map(ClientAddress::network).toList();
    }

    private static CidrAddress network(String written) {
        CidrAddress network = Inet.parseCidrAddress(written.trim());
        if (network != null) {
            return network;
        }
        InetAddress address = Inet.parseInetAddress(written.trim());
        if (address == null) {
            throw new IllegalArgumentException(
                    "stride.gateway.trusted-proxies takes addresses and networks such as 10.0.0.0/8, not " + written);
        }
        return CidrAddress.create(address, address.getAddress().length * Byte.SIZE);
    }

    /** The numeric address; {@code unknown} if the connection has none. */
    public String of(HttpServerRequest request) {
        SocketAddress peer = request.connection().remoteAddress();
        String host = peer == null ? null : peer.hostAddress();
        return host == null ? "unknown" : of(host, request.headers().getAll(HEADER));
    }

    /** The address for a connection with this peer and these header lines, in order. */
    String of(String peer, List<String> forwardedFor) {
        if (trusted.isEmpty() && peer.indexOf(':') < 0) {
            return peer; // IPv4, no proxy: the usual case, with nothing to parse
        }
        InetAddress current = parsed(peer);
        String[] hops = String.join(",", forwardedFor).split(",", -1);
        for (int hop = hops.length - 1; hop >= 0 && isTrusted(current); hop--) {
            InetAddress before = parsed(withoutPort(hops[hop].trim()));
            if (before == null) {
                break;
            }
            current = before;
        }
        return current == null ? peer : Inet.toOptimalString(current);
    }

    private boolean isTrusted(@Nullable InetAddress address) {
        return address != null && trusted.stream().anyMatch(network -> network.matches(address));
    }

    /** Some proxies write IPv4 as IPv6, {@code ::ffff:203.0.113.7}: it is the same address. */
    private static @Nullable InetAddress parsed(String written) {
        InetAddress address = Inet.parseInetAddress(written);
        try {
            return address == null ? null : InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Some proxies write {@code 203.0.113.7:4711} or {@code [2001:db8::7]:4711}. */
    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            return hop.substring(1, Math.max(1, hop.indexOf(']')));
        }
        int colon = hop.indexOf(':');
        return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }
}
