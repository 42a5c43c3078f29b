package app.stride.activity.adapter.rest.activity;

import app.stride.activity.adapter.rest.Quantities;
import app.stride.activity.adapter.rest.WeekView;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.usecase.activity.Summary;
import app.stride.activity.usecase.activity.Summary.Sums;
import app.stride.running.Pace;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A summary as the frontend knows it, and our own figures: {@code running} is the same of runs only.
 *
 * @param averagePacePerMile minutes per mile of the runs, null without any
 */
public record SummaryView(
        int totalActivities,
        double totalDistanceKm,
        double totalDistanceMiles,
        double totalDurationHours,
        @Nullable Double averagePacePerMile,
        Map<String, Integer> activitiesBySport,
        int raceCount,
        int periodDays,
        RunningView running,
        List<WeekView> weeks) {

    private static final double MILE_IN_KILOMETRES = 1.609344;

    /**
     * What was run.
     *
     * @param metresPerHeartbeat how far a beat of the heart carries: the more, the fitter; null without heart rate
     */
    record RunningView(
            int totalActivities,
            double totalDistanceKm,
            double totalDistanceMiles,
            double totalDurationHours,
            @Nullable Double averagePacePerMile,
            int raceCount,
            @Nullable Double metresPerHeartbeat) {
        static RunningView of(Sums sums) {
            return new RunningView(
                    sums.activities(),
                    Quantities.hundredths(sums.distance().kilometres()),
                    Quantities.hundredths(sums.distance().miles()),
                    hours(sums),
                    minutesPerMile(sums.pace()),
                    sums.races(),
                    Quantities.metresPerHeartbeat(sums.metresPerHeartbeat()));
        }
    }

    static SummaryView of(Summary summary, int days) {
        Sums total = summary.total();
        Map<String, Integer> bySport = new TreeMap<>();
        for (Map.Entry<Sport, Sums> sport : summary.bySport().entrySet()) {
            bySport.put(sport.getKey().code(), sport.getValue().activities());
        }
        return new SummaryView(
                total.activities(),
                Quantities.hundredths(total.distance().kilometres()),
                Quantities.hundredths(total.distance().miles()),
                hours(total),
                minutesPerMile(summary.running().pace()),
                bySport,
                total.races(),
                days,
                RunningView.of(summary.running()),
                WeekView.of(summary.runningWeeks()));
    }

    private static double hours(Sums sums) {
        return Quantities.hundredths(Quantities.seconds(sums.duration()) / 3600);
    }

    private static @Nullable Double minutesPerMile(@Nullable Pace pace) {
        return pace == null ? null : Quantities.hundredths(pace.secondsPerKilometre() * MILE_IN_KILOMETRES / 60);
    }
}
