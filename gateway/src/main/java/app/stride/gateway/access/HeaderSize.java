package app.stride.gateway.access;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Map;

/** The size of a call's headers. */
public final class HeaderSize {
    /** What a service accepts, 32 KB, minus up to 8 KB for the token and what the gateway adds. */
    private static final int MAX_BYTES = 16 * 1024;

    /** The separators after a name and its value. */
    private static final int MARKS = ": \r\n".length();

    private HeaderSize() {}

    /** Whether a service would reject them; the token has its own limit and its own error. */
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
