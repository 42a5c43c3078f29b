package app.stride.activity.domain.fitness;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A race, or an effort as hard as one: the evidence that a fitness index rests on.
 *
 * @param time on the wall clock
 * @param sign how it is known that the athlete gave all
 */
public record Performance(
        ActivityId activity, Distance distance, Duration time, LocalDate date, Sign sign, FitnessIndex index) {

    /** Full worth for so many days; then it fades. */
    static final int FRESH_DAYS = 120;
    /** After so many days it says nothing any more. */
    static final int GONE_DAYS = 365;
    /** What has faded away on the last day: a tenth, about a year's loss of a runner who trains less (our own choice). */
    private static final double FADES_BY = 0.10;

    /** What shows that an effort was all-out. */
    public enum Sign {
        RACE,
        HEART_RATE,
        PACE
    }

    /** The last day on which it has its full worth. */
    public LocalDate fadesAfter() {
        return date.plusDays(FRESH_DAYS);
    }

    /** The last day on which it says anything. */
    public LocalDate lastDay() {
        return date.plusDays(GONE_DAYS - 1L);
    }

    /** The index that it is evidence of on this day. */
    FitnessIndex indexOn(LocalDate day) {
        long stale = Math.max(0, ChronoUnit.DAYS.between(date, day) - FRESH_DAYS);
        return FitnessIndex.of(index.value() * (1 - FADES_BY * stale / (GONE_DAYS - FRESH_DAYS)));
    }
}
