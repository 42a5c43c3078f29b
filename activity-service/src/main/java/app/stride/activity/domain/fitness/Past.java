package app.stride.activity.domain.fitness;

import app.stride.activity.domain.effort.EffortDistance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an athlete's running before a date, so that what follows from the date on can be worked out without it.
 *
 * @param from the date
 * @param firstRun the date of the very first run, null before there is any
 * @param performances of the year before the date
 * @param log the last weeks before the date, the date's own included
 * @param records the fastest ever before the date, by distance
 */
public record Past(
        LocalDate from,
        @Nullable LocalDate firstRun,
        List<Performance> performances,
        TrainingLog log,
        Map<EffortDistance, Duration> records) {

    private static final Past NONE = new Past(LocalDate.MIN, null, List.of(), TrainingLog.empty(), Map.of());

    public Past {
        performances = List.copyOf(performances);
        records = Map.copyOf(records);
    }

    /** Of somebody whose every run is looked at. */
    public static Past none() {
        return NONE;
    }

    /** From which date on runs have to be looked at to tell what follows. */
    public LocalDate runsSince() {
        return from.equals(LocalDate.MIN) ? from : from.minusDays(Performances.EVERYDAY_DAYS);
    }

    /** How many days before the date performances still say something. */
    public static int performancesDays() {
        return Performance.GONE_DAYS;
    }
}
