package app.stride.plans.adapter.rest;

import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.rest.IfMatch;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The plan that a change is meant for, as {@code If-Match} names it by the entity tags of answers that show the
 * plan. Any change since, such as a workout that was completed or missed, makes a tag stale; the passing of a day
 * alone does not.
 */
public record ExpectedPlan(@Nullable String header) implements Predicate<TrainingPlan> {

    @Override
    public boolean test(TrainingPlan plan) {
        String moment = EntityTags.moment(plan.revision(), plan.version());
        return IfMatch.of(header).matches(tag -> tag.startsWith(moment));
    }
}
