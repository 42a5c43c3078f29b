package app.stride.plans.adapter.export;

import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.plans.domain.plan.WorkoutType;
import java.util.List;

/** A workout's segments; where it has none, as a custom one may, the whole of it is one step. */
final class Structure {

    private static final int EASY = 3;
    private static final int HARD = 7;

    private Structure() {}

    static List<Segment> of(PlannedWorkout workout) {
        return workout.segments().isEmpty() ? List.of(whole(workout)) : workout.segments();
    }

    private static Segment whole(PlannedWorkout workout) {
        Governor by = workout.distance().isZero() ? Governor.TIME : Governor.DISTANCE;
        return new Step(Kind.STEADY, workout.duration(), workout.distance(), by, target(workout));
    }

    private static Target target(PlannedWorkout workout) {
        if (workout.pace() != null) {
            return new Target.AtPace(workout.pace());
        }
        if (workout.heartRate() != null) {
            return new Target.AtHeartRate(workout.heartRate());
        }
        boolean hard = workout.type().isQuality() || workout.type() == WorkoutType.RACE;
        return new Target.ByEffort(hard ? HARD : EASY, hard ? "hard" : "easy");
    }
}
