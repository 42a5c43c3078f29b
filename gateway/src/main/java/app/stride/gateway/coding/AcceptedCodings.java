package app.stride.gateway.coding;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Parses {@code Accept-Encoding} (RFC 9110, 12.5.3). */
public final class AcceptedCodings {
    private AcceptedCodings() {}

    /** Whether a request with these headers accepts gzip; several lines of a list count as one (RFC 9110, 5.3). */
    public static boolean takeGzip(MultiMap headers) {
        List<String> lines = headers.getAll(HttpHeaders.ACCEPT_ENCODING);
        return takeGzip(lines.size() == 1 ? lines.get(0) : String.join(",", lines));
    }

    /** Whether gzip is accepted: an explicit entry decides, otherwise the asterisk; a weight of zero means no. */
    static boolean takeGzip(@Nullable String accepted) {
        if (accepted == null) {
            return false;
        }
        boolean any = false;
        for (String each : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = each.split(";", 2);
            String coding = parts[0].trim();
            boolean taken = parts.length == 1 || !parts[1].replace(" ", "").matches("q=0(\\.0*)?");
            if (coding.equals("gzip") || coding.equals("x-gzip")) {
                return taken;
            }
            any |= coding.equals("*") && taken;
        }
        return any;
    }
}
