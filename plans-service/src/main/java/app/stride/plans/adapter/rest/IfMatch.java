package app.stride.plans.adapter.rest;

import app.stride.plans.domain.lifecycle.TrainingPlan;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The states of a plan that a change is meant for, as the {@code If-Match} header names them by the entity tags of answers that show the
 * plan. What was changed since, be it a workout that was completed or missed, makes a tag stale; that a day went by alone does not.
 */
record IfMatch(@Nullable String header) implements Predicate<TrainingPlan> {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

    /** Whether a change may be made to this plan: to any, where the header is missing or {@code *}. */
    @Override
    public boolean test(TrainingPlan plan) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return true;
        }
        Matcher tags = TAG.matcher(header);
        while (tags.find()) {
            boolean weak = tags.group(1) != null; // RFC 9110, 13.1.1: weak tags never match
            if (!weak && tags.group(2).startsWith(EntityTags.moment(plan.revision(), plan.version()))) {
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
                        "The plan is not the one that your If-Match names, which wants the ETag of the plan. Read the plan again"
                                + " and see whether your change still fits.")
                .build();
    }
}
