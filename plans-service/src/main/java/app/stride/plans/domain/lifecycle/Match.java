package app.stride.plans.domain.lifecycle;

import app.stride.plans.domain.activity.ActivityId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which activities a workout was, and who says so.
 *
 * @param score how well they fit, 0 to 1; null where nobody measured
 * @param locked a decision of the athlete's, which the matcher leaves alone
 * @param activities the main one first
 */
public record Match(Decision decision, @Nullable Double score, boolean locked, List<ActivityId> activities) {

    /** Nothing fits, nobody decided. */
    public static final Match NONE = new Match(Decision.NONE, null, false, List.of());

    public Match {
        activities = List.copyOf(activities);
    }

    /** The matcher found a clear winner. */
    public static Match found(double score, List<ActivityId> activities) {
        return new Match(Decision.AUTO, score, false, activities);
    }

    /** The matcher proposes, the athlete is to decide. */
    public static Match suggested(double score, List<ActivityId> activities) {
        return new Match(Decision.SUGGESTED, score, false, activities);
    }

    /** The athlete decided for this activity, or for none. */
    public static Match decided(@Nullable ActivityId activity) {
        return new Match(Decision.MANUAL, null, true, activity == null ? List.of() : List.of(activity));
    }

    /** The same activities, by the athlete's decision. */
    public Match confirmed() {
        return new Match(Decision.MANUAL, null, true, activities);
    }

    /** The same decision without the activities that are none of these. */
    public Match among(Set<ActivityId> known) {
        return new Match(
                decision,
                score,
                locked,
                activities.stream().filter(known::contains).toList());
    }

    /** The athlete says that it was this activity: what was found or suggested together with it belongs to it. */
    Match accepted(@Nullable ActivityId activity) {
        return activity != null && !locked && activities.contains(activity) ? confirmed() : decided(activity);
    }

    public Optional<ActivityId> activity() {
        return activities.stream().findFirst();
    }
}
