package app.stride.activity.domain.fitness;

import app.stride.running.FitnessTrend;
import java.time.LocalDate;
import java.util.List;

/**
 * The loads of one week, and where the trend stood at its end.
 *
 * @param monday its first day
 * @param loads of its seven days, in points of which an hour at threshold is 100
 * @param end the trend at the end of its Sunday
 */
public record TrainingWeek(LocalDate monday, List<Double> loads, FitnessTrend end) {
    static final int DAYS = 7;

    public TrainingWeek {
        loads = List.copyOf(loads);
    }

    /** The points of the whole week. */
    public double load() {
        return loads.stream().mapToDouble(Double::doubleValue).sum();
    }
}
