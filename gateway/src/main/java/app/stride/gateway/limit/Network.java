package app.stride.gateway.limit;

import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whom an address belongs to: of IPv6 the /64, which is one household or one machine, and may use any address in it. */
final class Network {
    private static final int PREFIX_BYTES = 8;

    private Network() {}

    static String of(@Nullable SocketAddress address) {
        String host = address == null ? null : address.hostAddress();
        if (host == null) {
            return "unknown";
        }
        try {
            // an address in digits: nothing is looked up
            return InetAddress.getByName(host) instanceof Inet6Address long6
                    ? Arrays.toString(Arrays.copyOf(long6.getAddress(), PREFIX_BYTES))
                    : host;
        } catch (UnknownHostException e) {
            return host;
        }
    }
}
