package app.stride.gateway.limit;

import io.smallrye.common.net.Inet;
import java.net.Inet6Address;
import java.util.Arrays;

/** Whom an address belongs to: of IPv6 the /64, which is one household or one machine, and may use any address in it. */
final class Network {
    private static final int PREFIX_BYTES = 8;

    private Network() {}

    /** Of an address in digits. */
    static String of(String address) {
        return Inet.parseInetAddress(address) instanceof Inet6Address long6
                ? Arrays.toString(Arrays.copyOf(long6.getAddress(), PREFIX_BYTES))
                : address;
    }
}
