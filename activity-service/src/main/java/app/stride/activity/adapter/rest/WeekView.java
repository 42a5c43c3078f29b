package app.stride.activity.adapter.rest;

import app.stride.activity.usecase.activity.WeekVolume;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was run in one week.
 *
 * @param weekStart its Monday
 * @param metresPerHeartbeat how far a beat of the heart carried: the more, the fitter; null without heart rate
 */
public record WeekView(
        LocalDate weekStart,
        int runs,
        double distanceKm,
        double durationS,
        @Nullable Double metresPerHeartbeat) {
    public static List<WeekView> of(List<WeekVolume> weeks) {
        return weeks.stream()
                .map(week -> new WeekView(
                        week.monday(),
                        week.running().activities(),
                        Quantities.hundredths(week.running().distance().kilometres()),
                        Quantities.seconds(week.running().duration()),
                        Quantities.metresPerHeartbeat(week.running().metresPerHeartbeat())))
                .toList();
    }
}
