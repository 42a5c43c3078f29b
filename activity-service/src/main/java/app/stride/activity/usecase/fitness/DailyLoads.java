package app.stride.activity.usecase.fitness;

import app.stride.activity.domain.fitness.FitnessDay;
import app.stride.running.FitnessTrend;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The load of each day since the first that had one; a trend is a fold over it.
 *
 * @param first the date of the first load
 * @param loads in points of which an hour at threshold is 100; days after the last have none
 */
public record DailyLoads(LocalDate first, List<Double> loads) {
    private static final DailyLoads NONE = new DailyLoads(LocalDate.EPOCH, List.of());

    public DailyLoads {
        loads = List.copyOf(loads);
    }

    public static DailyLoads none() {
        return NONE;
    }

    /** The loads of consecutive days. */
    public static DailyLoads of(List<FitnessDay> days) {
        return days.isEmpty()
                ? NONE
                : new DailyLoads(
                        days.get(0).date(), days.stream().map(FitnessDay::load).toList());
    }

    /** The trend of each day from the one to the other, both included; nothing before the first load. */
    public List<FitnessDay> trend(LocalDate from, LocalDate to) {
        List<FitnessDay> days = new ArrayList<>();
        if (loads.isEmpty()) {
            return days;
        }
        FitnessTrend trend = FitnessTrend.START;
        int index = 0;
        for (LocalDate day = first; !day.isAfter(to); day = day.plusDays(1)) {
            double load = index < loads.size() ? loads.get(index) : 0;
            index++;
            trend = trend.next(load);
            if (!day.isBefore(from)) {
                days.add(new FitnessDay(day, load, trend));
            }
        }
        return days;
    }
}
