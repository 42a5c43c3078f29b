package app.stride.plans.domain.periodization.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days after time away on which running begins again, each return as {@link Comeback} has it. */
public final class Comebacks {

    private final List<Comeback> comebacks;

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
        Comeback comeback = Comeback.after(new DateRange(later(away.from(), start), away.to()));
        if (!comeback.isShort()) {
            found.add(comeback);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Those that begin after a date. */
    public Comebacks beginningAfter(LocalDate date) {
        return new Comebacks(comebacks.stream()
                .filter(comeback -> comeback.first().isAfter(date))
                .toList());
    }

    public boolean isEmpty() {
        return comebacks.isEmpty();
    }

    /** Whether there are some, each of which keeps what was trained before. */
    public boolean keepFitness() {
        return !comebacks.isEmpty() && comebacks.stream().allMatch(Comeback::keepsFitness);
    }

    /** The share of the usual load that a day bears; 1 when nothing is to be come back from. */
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
