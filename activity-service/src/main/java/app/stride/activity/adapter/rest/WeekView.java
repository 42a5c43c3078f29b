package app.stride.activity.adapter.rest;

import app.stride.activity.usecase.activity.WeekVolume;
import java.time.LocalDate;
import java.util.List;

/**
 * What was run in one week.
 *
 * @param weekStart its Monday
 */
record WeekView(LocalDate weekStart, int runs, double distanceKm, double durationS) {
    static List<WeekView> of(List<WeekVolume> weeks) {
        return weeks.stream()
                .map(week -> new WeekView(
                        week.monday(),
                        week.runs(),
                        Quantities.hundredths(week.distance().kilometres()),
                        Quantities.seconds(week.duration())))
                .toList();
    }
}
