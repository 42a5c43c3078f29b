package app.stride.plans.domain.periodization;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days after weeks away on which running begins again, and the share of the usual load that each of them bears:
 * the table of return of Daniels, <i>Running Formula</i> (2014). As many days as were lost are run easily, with half
 * and then three quarters of the load; after more than four weeks with a third, half and three quarters.
 */
public final class Comebacks {

    /** Ours: Daniels' line begins at 6 days, which three runs a week and a long weekend away come to. */
    private static final int SHORTEST_BREAK = 7;

    /** The last day of Daniels' line of halves. */
    private static final int HALVES = 28;

    /** Three times three weeks, the end of Daniels' table. */
    private static final int LONGEST = 63;

    private static final List<Double> AFTER_DAYS = List.of(0.5, 0.75);

    private static final List<Double> AFTER_WEEKS = List.of(1 / 3.0, 0.5, 0.75);

    private final List<Comeback> comebacks;

    private record Comeback(LocalDate first, int daysOff) {

        private int days() {
            return Math.min(LONGEST, daysOff);
        }

        private double share(LocalDate date) {
            long day = ChronoUnit.DAYS.between(first, date);
            if (day < 0 || day >= days()) {
                return 1;
            }
            List<Double> shares = daysOff > HALVES ? AFTER_WEEKS : AFTER_DAYS;
            return shares.get((int) (day * shares.size() / days()));
        }
    }

    private Comebacks(List<Comeback> comebacks) {
        this.comebacks = comebacks;
    }

    /** Those of a plan from a date on; days between two absences on which nobody would run belong to the break. */
    static Comebacks of(Availability availability, LocalDate start) {
        if (availability.unavailable().isEmpty()) {
            return new Comebacks(List.of());
        }
        List<DateRange> absences = availability.unavailable().stream()
                .filter(range -> !range.to().isBefore(start))
                .sorted(Comparator.comparing(DateRange::from))
                .toList();
        List<Comeback> found = new ArrayList<>();
        @Nullable DateRange away = null;
        for (DateRange range : absences) {
            if (away == null || runsBetween(availability, away, range)) {
                add(away, start, found);
                away = range;
            } else {
                away = new DateRange(away.from(), later(away.to(), range.to()));
            }
        }
        add(away, start, found);
        return new Comebacks(List.copyOf(found));
    }

    private static boolean runsBetween(Availability availability, DateRange one, DateRange other) {
        LocalDate date = one.to().plusDays(1);
        while (date.isBefore(other.from()) && !availability.allows(date)) {
            date = date.plusDays(1);
        }
        return date.isBefore(other.from());
    }

    private static void add(@Nullable DateRange away, LocalDate start, List<Comeback> found) {
        if (away == null) {
            return;
        }
        long days = ChronoUnit.DAYS.between(later(away.from(), start), away.to()) + 1;
        if (days >= SHORTEST_BREAK) {
            found.add(new Comeback(away.to().plusDays(1), (int) days));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    public boolean isEmpty() {
        return comebacks.isEmpty();
    }

    /** Whether there are some, each after four weeks at the most: what was trained before more is lost (Daniels, 2014). */
    boolean keepFitness() {
        return !comebacks.isEmpty() && comebacks.stream().allMatch(each -> each.daysOff() <= HALVES);
    }

    /** The share of the usual load that a day bears, 1 when nothing is to be come back from. */
    public double share(LocalDate date) {
        double share = 1;
        for (Comeback comeback : comebacks) {
            share = Math.min(share, comeback.share(date));
        }
        return share;
    }

    /** Whether a day is one of easy running only. */
    public boolean contains(LocalDate date) {
        return share(date) < 1;
    }

    /** How many of seven days that begin with this one are. */
    public int daysOfWeekFrom(LocalDate first) {
        int days = 0;
        for (int day = 0; !comebacks.isEmpty() && day < 7; day++) {
            days += contains(first.plusDays(day)) ? 1 : 0;
        }
        return days;
    }
}
