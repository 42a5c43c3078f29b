package app.stride.activity.adapter.rest;

import app.stride.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions in {@code ETag} and {@code If-Match}, and the names of requests in {@code Idempotency-Key}. */
final class Preconditions {
    static final String IF_MATCH = "If-Match";
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    /** No version is like this: what is no tag of ours matches nothing. */
    private static final int NO_VERSION = -1;

    private Preconditions() {}

    static String tag(int version) {
        return '"' + String.valueOf(version) + '"';
    }

    /** The version that the client expects, null when it takes whatever there is. */
    static @Nullable Integer expectedVersion(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher tag = VERSION.matcher(ifMatch.strip());
        return tag.matches() ? Integer.valueOf(tag.group(1)) : NO_VERSION;
    }

    /** The request's key, null when it has none. */
    static @Nullable String key(@Nullable String header) {
        if (header != null && !KEY.matcher(header).matches()) {
            throw Problems.badRequest(IDEMPOTENCY_KEY, "must be 1 to 255 printable ASCII characters");
        }
        return header;
    }

    static HttpProblem keyTaken() {
        return Problems.unprocessable(
                "This Idempotency-Key stands for another request of the last 24 hours: send this one with a key of its own.");
    }

    static HttpProblem stale() {
        return HttpProblem.builder()
                .withStatus(412)
                .withTitle("Precondition Failed")
                .withDetail("It has changed since you read it: read it again, and send the change with the new ETag.")
                .build();
    }
}
