package app.stride.plans.domain.matching;

import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import app.stride.running.PaceRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A planned workout as the matcher sees it.
 *
 * @param distance null (or zero) where the plan names none
 * @param duration null (or zero) where the plan names none
 * @param pace of the main part, null where the plan names none
 * @param order within the date, where a day holds several
 */
public record PlannedSession(
        WorkoutId workout,
        LocalDate date,
        WorkoutType type,
        @Nullable Distance distance,
        @Nullable Duration duration,
        List<Segment> segments,
        @Nullable PaceRange pace,
        int order) {

    /** As the athlete is to run them; the identity decides between those that nothing else tells apart. */
    static final Comparator<PlannedSession> IN_ORDER = Comparator.comparing(PlannedSession::date)
            .thenComparing(PlannedSession::order)
            .thenComparing(session -> session.workout().value());

    public PlannedSession {
        distance = Amounts.known(distance);
        duration = Amounts.known(duration);
        segments = List.copyOf(segments);
    }

    /** A session for which the plan names no pace. */
    public PlannedSession(
            WorkoutId workout,
            LocalDate date,
            WorkoutType type,
            @Nullable Distance distance,
            @Nullable Duration duration,
            List<Segment> segments,
            int order) {
        this(workout, date, type, distance, duration, segments, null, order);
    }

    /** A workout of a plan; two on a day are in the order in which they were made. */
    public static PlannedSession of(Workout workout) {
        PlannedWorkout planned = workout.planned();
        return new PlannedSession(
                workout.id(),
                planned.date(),
                planned.type(),
                planned.distance(),
                planned.duration(),
                planned.segments(),
                planned.pace(),
                0);
    }

    boolean isRace() {
        return type == WorkoutType.RACE;
    }

    boolean hasAmounts() {
        return distance != null || duration != null;
    }

    List<Segment.Step> steps() {
        return segments.stream().flatMap(Segment::steps).toList();
    }
}
