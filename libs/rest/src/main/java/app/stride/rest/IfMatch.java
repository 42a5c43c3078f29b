package app.stride.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a resource that a change is meant for, as the header {@code If-Match} names them by entity tags.
 * The comparison is strong (RFC 9110, 13.1.1): a weak tag never matches.
 */
public final class IfMatch {
    public static final String HEADER = "If-Match";

    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");
    private static final String ANY = "*";

    private final @Nullable List<String> strongTags;

    private IfMatch(@Nullable List<String> strongTags) {
        this.strongTags = strongTags;
    }

    /** The header's condition; what is not a list of entity tags matches no version. */
    public static IfMatch of(@Nullable String header) {
        if (header == null || header.isBlank() || header.strip().equals(ANY)) {
            return new IfMatch(null);
        }
        return new IfMatch(TAG.matcher(header)
                .results()
                .filter(tag -> tag.group(1) == null)
                .map(tag -> Objects.requireNonNull(tag.group(2)))
                .toList());
    }

    /** Whether the change is meant for any version: the header is missing, blank or {@code *}. */
    public boolean isAny() {
        return strongTags == null;
    }

    /** The strong tags, without their quotes; none where {@link #isAny any version} will do. */
    public List<String> tags() {
        return strongTags == null ? List.of() : strongTags;
    }

    /** Whether the change is meant for the version that has such a tag. */
    public boolean matches(Predicate<String> tag) {
        return strongTags == null || strongTags.stream().anyMatch(tag);
    }

    /** 412: the resource has changed since. */
    public static HttpProblem stale() {
        return HttpProblem.builder()
                .withStatus(412)
                .withTitle("Precondition Failed")
                .withDetail(
                        "If-Match does not name the current version. Read the resource again, and send the change with its"
                                + " new ETag if it still applies.")
                .build();
    }
}
