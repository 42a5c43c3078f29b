package app.stride.activity.domain.fitness;

import app.stride.running.FitnessTrend;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Training week by week. Weeks without a load are left out; a week needs nothing but the one before it, so that any part of a log can be
 * read, or worked out anew, by itself.
 */
public final class TrainingLog {
    private static final TrainingLog EMPTY = new TrainingLog(new TreeMap<>());

    private final NavigableMap<LocalDate, TrainingWeek> weeks;

    private TrainingLog(NavigableMap<LocalDate, TrainingWeek> weeks) {
        this.weeks = weeks;
    }

    public static TrainingLog empty() {
        return EMPTY;
    }

    public static TrainingLog of(Collection<TrainingWeek> weeks) {
        NavigableMap<LocalDate, TrainingWeek> byMonday = new TreeMap<>();
        weeks.forEach(week -> byMonday.put(week.monday(), week));
        return new TrainingLog(byMonday);
    }

    /** The Monday on or before the date. */
    public static LocalDate mondayOf(LocalDate date) {
        return date.equals(LocalDate.MIN) ? date : date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The weeks from this date on that have a load, oldest first. */
    public List<TrainingWeek> from(LocalDate monday) {
        return List.copyOf(weeks.tailMap(monday, true).values());
    }

    /** The same up to before the date, and from it on these loads, in points by date. */
    public TrainingLog continued(LocalDate from, Map<LocalDate, Double> loads) {
        NavigableMap<LocalDate, double[]> sums = new TreeMap<>();
        TrainingWeek begun = weeks.get(mondayOf(from));
        if (begun != null) {
            for (int i = 0; begun.monday().plusDays(i).isBefore(from); i++) {
                add(sums, begun.monday().plusDays(i), begun.loads().get(i));
            }
        }
        loads.forEach((date, load) -> add(sums, date, load));
        NavigableMap<LocalDate, TrainingWeek> continued = new TreeMap<>(weeks.headMap(mondayOf(from), false));
        Fold fold = new Fold(continued.isEmpty() ? null : continued.lastEntry().getValue());
        sums.forEach((monday, days) -> continued.put(monday, fold.week(monday, days)));
        return new TrainingLog(continued);
    }

    private static void add(NavigableMap<LocalDate, double[]> sums, LocalDate date, double load) {
        if (load > 0) {
            double[] days = sums.computeIfAbsent(mondayOf(date), monday -> new double[TrainingWeek.DAYS]);
            days[date.getDayOfWeek().getValue() - 1] += load;
        }
    }

    /** The trend of each day from the one to the other, both included; nothing before the first load. */
    public List<FitnessDay> days(LocalDate from, LocalDate to) {
        List<FitnessDay> days = new ArrayList<>();
        Map.Entry<LocalDate, TrainingWeek> before = weeks.lowerEntry(mondayOf(from));
        Map.Entry<LocalDate, TrainingWeek> first = before == null ? weeks.firstEntry() : before;
        if (first == null) {
            return days;
        }
        Fold fold = new Fold(before == null ? null : before.getValue());
        LocalDate day = before == null ? first.getKey() : before.getKey().plusDays(TrainingWeek.DAYS);
        for (; !day.isAfter(to); day = day.plusDays(1)) {
            double load = loadOn(day);
            fold.day(load);
            if (!day.isBefore(from) && fold.hasBegun()) {
                days.add(new FitnessDay(day, load, fold.trend));
            }
        }
        return days;
    }

    private double loadOn(LocalDate day) {
        TrainingWeek week = weeks.get(mondayOf(day));
        return week == null ? 0 : week.loads().get(day.getDayOfWeek().getValue() - 1);
    }

    /** Goes through the days one by one, so that every way to the same day gives the same number to the last bit. */
    private static final class Fold {
        private FitnessTrend trend;
        private @Nullable LocalDate next;

        private Fold(@Nullable TrainingWeek last) {
            trend = last == null ? FitnessTrend.START : last.end();
            next = last == null ? null : last.monday().plusDays(TrainingWeek.DAYS);
        }

        private boolean hasBegun() {
            return trend.ctl() > 0;
        }

        private void day(double load) {
            trend = trend.next(load);
        }

        private TrainingWeek week(LocalDate monday, double[] loads) {
            for (LocalDate idle = next; idle != null && idle.isBefore(monday); idle = idle.plusDays(1)) {
                day(0);
            }
            for (double load : loads) {
                day(load);
            }
            next = monday.plusDays(TrainingWeek.DAYS);
            return new TrainingWeek(monday, Arrays.stream(loads).boxed().toList(), trend);
        }
    }
}
