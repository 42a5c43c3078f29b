package app.stride.plans.usecase;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of news about an activity.
 *
 * @param isNews false when it was known, older than what was known, or the same in all that plans care about
 * @param before the date that the activity had until now; null when it was unknown
 * @param tied the dates of the workouts that the athlete completed by it, which may be any, and of those that it completed
 *     in plans that were given up
 */
public record ActivityChange(boolean isNews, @Nullable LocalDate before, List<LocalDate> tied) {

    public ActivityChange {
        tied = List.copyOf(tied);
    }

    /** The dates about which something else is known than before. */
    public Set<LocalDate> touched(@Nullable LocalDate now) {
        Set<LocalDate> touched = new HashSet<>(tied);
        if (before != null) {
            touched.add(before);
        }
        if (now != null) {
            touched.add(now);
        }
        return isNews ? touched : Set.of();
    }
}
