package app.stride.plans.testkit;

import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Workouts with words and segments of the test's choice. */
public final class SampleWorkouts {

    /** A plan for them. */
    public static final TrainingPlan PLAN =
            SamplePlan.of("2026-03-02", "2026-05-10").plan();

    private SampleWorkouts() {}

    public static Workout of(List<Segment> segments) {
        return of("Intervals", "Some of them.", segments);
    }

    public static Workout of(String title, String description, List<Segment> segments) {
        return Workout.planned(
                new WorkoutId(new UUID(5, 9)),
                new PlannedWorkout(
                        LocalDate.parse("2026-03-05"),
                        1,
                        WorkoutType.INTERVALS,
                        null,
                        title,
                        description,
                        Phase.BUILD,
                        1,
                        Distance.ofKilometres(8),
                        Duration.ofMinutes(45),
                        null,
                        null,
                        segments));
    }

    /** The same workout on another date. */
    public static Workout movedTo(Workout workout, LocalDate date) {
        PlannedWorkout there = workout.planned();
        return Workout.planned(
                workout.id(),
                new PlannedWorkout(
                        date,
                        there.weekNumber(),
                        there.type(),
                        there.subtype(),
                        there.title(),
                        there.description(),
                        there.phase(),
                        there.phaseWeek(),
                        there.distance(),
                        there.duration(),
                        there.pace(),
                        there.heartRate(),
                        there.segments()));
    }
}
