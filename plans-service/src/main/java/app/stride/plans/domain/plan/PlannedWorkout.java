package app.stride.plans.domain.plan;

import app.stride.running.Distance;
import app.stride.running.PaceRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one date of a program holds.
 *
 * @param weekNumber 1 for the calendar week (Monday to Sunday) in which the program starts
 * @param subtype the variant within the type, for example {@code cruise_intervals} or {@code tune_up}
 * @param phaseWeek 1 for the first calendar week of the phase
 * @param distance zero for rest
 * @param duration zero for rest
 * @param pace of the main part, where the athlete's fitness is known
 * @param heartRate of the main part, where the athlete's zones are known
 */
public record PlannedWorkout(
        LocalDate date,
        int weekNumber,
        WorkoutType type,
        @Nullable String subtype,
        String title,
        String description,
        Phase phase,
        int phaseWeek,
        Distance distance,
        Duration duration,
        @Nullable PaceRange pace,
        @Nullable HeartRateRange heartRate,
        List<Segment> segments) {

    /** The subtype of a race that is run on the way to the goal race. */
    public static final String TUNE_UP = "tune_up";

    public PlannedWorkout {
        segments = List.copyOf(segments);
    }

    public boolean isRun() {
        return type.isRun();
    }

    public boolean isGoalRace() {
        return type == WorkoutType.RACE && !isTuneUp();
    }

    public boolean isTuneUp() {
        return type == WorkoutType.RACE && TUNE_UP.equals(subtype);
    }

    /** Every step in the order in which it is run. */
    public Stream<Segment.Step> steps() {
        return segments.stream().flatMap(Segment::steps);
    }

    /** Whether there is such a step; those of a repeat are looked at once. Loops, for every step of every plan is asked often. */
    public boolean hasStep(Predicate<Segment.Step> such) {
        for (Segment segment : segments) {
            for (Segment.Step step : segment.each()) {
                if (such.test(step)) {
                    return true;
                }
            }
        }
        return false;
    }
}
