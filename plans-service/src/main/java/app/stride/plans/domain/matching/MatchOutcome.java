package app.stride.plans.domain.matching;

import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.lifecycle.Compliance;
import app.stride.plans.domain.lifecycle.Decision;
import app.stride.plans.domain.lifecycle.WorkoutId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the matcher says of one workout, and why.
 *
 * @param locked the athlete decided; the matcher only repeats it
 * @param activities that were it (AUTO, MANUAL) or may have been (SUGGESTED), the main one first
 * @param score null where nothing was found, or the athlete decided
 * @param compliance null where nothing was found
 * @param candidates whatever was looked at, the best first, ten at most
 */
public record MatchOutcome(
        WorkoutId workout,
        Decision decision,
        boolean locked,
        List<ActivityId> activities,
        @Nullable Score score,
        @Nullable Compliance compliance,
        List<Candidate> candidates) {

    public MatchOutcome {
        activities = List.copyOf(activities);
        candidates = List.copyOf(candidates);
    }
}
