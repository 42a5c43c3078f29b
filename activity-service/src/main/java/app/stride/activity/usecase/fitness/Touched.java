package app.stride.activity.usecase.fitness;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.KeptActivity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What has changed since an athlete's fitness was worked out last.
 *
 * @param days the dates on which an activity came, went or changed
 * @param everything whether what all days are measured against has changed, such as the athlete's heart rates
 */
public record Touched(AthleteId athlete, Set<LocalDate> days, boolean everything) {
    /** Two, and one for what these may be doubles of. */
    private static final int NEAR_DAYS = 3;

    public Touched {
        days = Set.copyOf(days);
    }

    /** The first day from which on anything may be different; {@link LocalDate#MIN} for everything. */
    public LocalDate from() {
        return everything || days.isEmpty() ? LocalDate.MIN : Collections.min(days);
    }

    /** Whether an activity of this day may be the double of one that changed: their dates are two days apart at most. */
    public boolean isNear(LocalDate date) {
        return everything
                || !days.isEmpty()
                        && !date.isBefore(Collections.min(days).minusDays(NEAR_DAYS))
                        && !date.isAfter(Collections.max(days).plusDays(NEAR_DAYS));
    }

    /** The same, and this day where all that changed is later: fitness is that of today, however far ahead a clock was set. */
    public Touched upTo(LocalDate today) {
        return from().isAfter(today) ? withDays(List.of(today)) : this;
    }

    /** The same, and the dates of these activities. */
    public Touched with(Collection<KeptActivity> activities) {
        return withDays(
                activities.stream().map(kept -> kept.activity().localDate()).toList());
    }

    private Touched withDays(Collection<LocalDate> others) {
        Set<LocalDate> more = new HashSet<>(days);
        more.addAll(others);
        return new Touched(athlete, more, everything);
    }
}
