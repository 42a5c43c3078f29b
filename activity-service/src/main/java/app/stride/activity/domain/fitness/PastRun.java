package app.stride.activity.domain.fitness;

import app.stride.activity.domain.activity.Activity;
import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.activity.Totals;
import app.stride.activity.domain.effort.BestEffort;
import app.stride.activity.domain.effort.HumanLimits;
import app.stride.running.Distance;
import app.stride.running.HeartRate;
import app.stride.running.Pace;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run as far as fitness is concerned.
 *
 * @param date on the athlete's calendar
 * @param timer without the pauses that the athlete pressed
 * @param elapsed on the wall clock
 * @param moving in motion, null where that is not known
 * @param levelDistance the distance on level ground that would have taken as much, null where the hills are not known
 * @param race whether it is flagged as one
 */
public record PastRun(
        ActivityId activity,
        LocalDate date,
        @Nullable Distance distance,
        @Nullable Distance levelDistance,
        Duration timer,
        Duration elapsed,
        @Nullable Duration moving,
        @Nullable HeartRate averageHeartRate,
        boolean race,
        List<BestEffort> efforts) {

    public PastRun {
        efforts = List.copyOf(efforts);
    }

    public static PastRun of(Activity activity, List<BestEffort> efforts) {
        Totals totals = activity.recording().totals();
        return new PastRun(
                activity.id(),
                activity.localDate(),
                totals.distance(),
                activity.figures().levelDistance(),
                totals.timer(),
                totals.elapsed(),
                totals.moving(),
                totals.averageHeartRate(),
                activity.race(),
                efforts);
    }

    /** The mean pace on the timer; null where distance or time is nothing. */
    public @Nullable Pace pace() {
        return pace(distance, timer);
    }

    /** The time that cost something: in motion, without the wait at the lights. */
    public Duration motion() {
        return moving == null || moving.isZero() ? timer : moving;
    }

    /** The mean pace in motion, on level ground that would have taken as much; as it was where the hills are not known. */
    public @Nullable Pace levelPace() {
        return pace(levelDistance == null ? distance : levelDistance, motion());
    }

    /** Whether anybody could have run this; files may hold a car ride or a wrong moving time. */
    public boolean isHumanlyPossible() {
        return distance == null || HumanLimits.allow(Sport.RUN, distance, motion());
    }

    private static @Nullable Pace pace(@Nullable Distance way, Duration time) {
        return way == null || way.isZero() || time.isZero() ? null : Pace.of(way, time);
    }
}
