package app.stride.gateway.coding;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Parses {@code Accept-Encoding} (RFC 9110, 12.5.3). */
public final class AcceptedCodings {
    private AcceptedCodings() {}

    /** Whether gzip is accepted: an explicit entry decides, otherwise the asterisk; a weight of zero means no. */
    public static boolean takeGzip(@Nullable String accepted) {
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
