package app.stride.plans.domain.periodization.request;

import app.stride.running.Distance;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much the athlete wants at most.
 *
 * @param weeklyDistance a week's distance at most, null for no limit of the athlete's own
 * @param session a run's duration at most (races apart), null for no limit of the athlete's own
 */
public record Limits(
        @Nullable Distance weeklyDistance, @Nullable Duration session) {

    /** No limit of the athlete's own. */
    public static final Limits NONE = new Limits(null, null);
}
