package app.stride.plans.adapter.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The revisions of a plan that a change is meant for, as the {@code If-Match} header names them by their entity tags. Only the
 * revision of a tag counts: a workout that was completed meanwhile does not make a change of another one stale.
 */
record IfMatch(@Nullable String header) implements IntPredicate {

    private static final Pattern TAG = Pattern.compile("(W/)?\"(?:(\\d{1,9})" + EntityTags.SEPARATOR + ")?[^\"]*\"");

    /** Whether a change may be made to this revision: to any, where the header is missing or {@code *}. */
    @Override
    public boolean test(int revision) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return true;
        }
        Matcher tags = TAG.matcher(header);
        while (tags.find()) {
            boolean weak = tags.group(1) != null; // RFC 9110, 13.1.1: weak tags never match
            if (!weak && tags.group(2) != null && Integer.parseInt(tags.group(2)) == revision) {
                return true;
            }
        }
        return false;
    }

    /** 412: the plan moved on. */
    static HttpProblem stale() {
        return HttpProblem.builder()
                .withStatus(412)
                .withTitle("Precondition Failed")
                .withDetail(
                        "The plan has changed since you read it. Read it again and see whether your change still fits.")
                .build();
    }
}
