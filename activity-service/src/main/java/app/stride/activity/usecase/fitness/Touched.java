package app.stride.activity.usecase.fitness;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.KeptActivity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has changed since an athlete's fitness was worked out last.
 *
 * @param days the dates on which an activity came, went or changed
 * @param everything whether what all days are measured against has changed, such as the athlete's heart rates
 */
public record Touched(AthleteId athlete, Set<LocalDate> days, boolean everything) {
    public Touched {
        days = Set.copyOf(days);
    }

    /** The first day from which on anything may be different; {@link LocalDate#MIN} for everything. */
    public LocalDate from() {
        NavigableSet<LocalDate> sorted = new TreeSet<>(days);
        return everything || sorted.isEmpty() ? LocalDate.MIN : sorted.first();
    }

    /** The same, and the dates of these activities. */
    public Touched with(Collection<KeptActivity> activities) {
        NavigableSet<LocalDate> more = new TreeSet<>(days);
        activities.forEach(kept -> more.add(kept.activity().localDate()));
        return new Touched(athlete, more, everything);
    }
}
