package app.stride.edge;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Counts calls of the methods that there are, and no others: of those that somebody makes up there is no end, each would be kept until the program ends, and
 * what it says be told with every scrape.
 */
@Singleton
public class CallMethods {
    /** RFC 9110, 9.1, and RFC 5789. */
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    /** What a call without a method is counted as. */
    private static final String NONE = "UNKNOWN";

    @Produces
    @Singleton
    MeterFilter callMethods() {
        return MeterFilter.deny(id -> id.getName().equals("http.server.requests") && isMadeUp(id));
    }

    /** Whether a method is one of HTTP's. */
    public static boolean isOne(String method) {
        return METHODS.contains(method);
    }

    private static boolean isMadeUp(Meter.Id id) {
        String method = id.getTag("method");
        return method != null && !isOne(method) && !method.equals(NONE);
    }
}
