package app.stride.gateway.limit;

import io.smallrye.common.net.Inet;
import java.net.Inet6Address;
import java.util.Arrays;

/**
 * The network an address stands for: with IPv6 the /64, which is one household or machine and may use any address in
 * it.
 */
final class Network {
    private static final int PREFIX_BYTES = 8;

    private Network() {}

    /** The network of an address in numeric form. */
    static String of(String address) {
        return Inet.parseInetAddress(address) instanceof Inet6Address long6
                ? Arrays.toString(Arrays.copyOf(long6.getAddress(), PREFIX_BYTES))
                : address;
    }
}
