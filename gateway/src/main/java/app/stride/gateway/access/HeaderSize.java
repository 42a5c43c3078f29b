package app.stride.gateway.access;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Map;

/** How much room the headers of a call take. */
public final class HeaderSize {
    /** What a service behind takes, 32 KB, less the token, which may have 8 KB, and what the gateway adds. */
    private static final int MAX_BYTES = 16 * 1024;

    /** What stands behind a name, and behind its value. */
    private static final int MARKS = ": \r\n".length();

    private HeaderSize() {}

    /** Whether a service would refuse them; the token has a bound of its own, and a refusal of its own. */
    public static boolean isTooLarge(MultiMap headers) {
        int bytes = 0;
        for (Map.Entry<String, String> header : headers) {
            if (!header.getKey().equalsIgnoreCase(HttpHeaders.AUTHORIZATION.toString())) {
                bytes += header.getKey().length() + header.getValue().length() + MARKS;
            }
        }
        return bytes > MAX_BYTES;
    }
}
