package app.stride.activity.adapter.rest;

import app.stride.activity.usecase.ExpectedVersion;
import app.stride.rest.IfMatch;
import app.stride.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Versions in {@code ETag} and {@code If-Match}, and the names of requests in {@code Idempotency-Key}. */
public final class Preconditions {
    public static final String IF_MATCH = IfMatch.HEADER;
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Predicate<String> VERSION = Pattern.compile("\\d{1,9}").asMatchPredicate();
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private Preconditions() {}

    public static String tag(int version) {
        return '"' + String.valueOf(version) + '"';
    }

    /** The versions that the client names; a tag that is none of ours matches no version. */
    public static ExpectedVersion expectedVersion(@Nullable String header) {
        IfMatch ifMatch = IfMatch.of(header);
        return ifMatch.isAny()
                ? ExpectedVersion.ANY
                : new ExpectedVersion(ifMatch.tags().stream()
                        .filter(VERSION)
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet()));
    }

    /** The request's key, null when it has none. */
    public static @Nullable String key(@Nullable String header) {
        if (header != null && !KEY.matcher(header).matches()) {
            throw Problems.badRequest(IDEMPOTENCY_KEY, "must be 1 to 255 printable ASCII characters");
        }
        return header;
    }

    public static HttpProblem keyTaken() {
        return Problems.unprocessable(
                "This Idempotency-Key was already used with a different request in the last 24 hours. Use a new key.");
    }

    public static HttpProblem deletedSince() {
        return Problems.conflict("This request was carried out before, and what it created has been deleted since."
                + " Use a new Idempotency-Key to create it again.");
    }
}
