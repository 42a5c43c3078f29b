package app.stride.plans.domain.periodization.own;

import app.stride.plans.domain.periodization.effort.Efforts;
import app.stride.plans.domain.periodization.effort.Intensity;
import app.stride.plans.domain.periodization.recipe.Session;
import app.stride.plans.domain.periodization.recipe.Sessions;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.request.StartingPoint;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import app.stride.running.Pace;
import java.time.Duration;
import java.util.List;

/** Completes what somebody gave of a workout: of distance and time the one that is missing, by the athlete's pace for such a session. */
final class OwnSession {

    private final PlanningRequest request;
    private final Efforts efforts;
    private final Sessions sessions;

    OwnSession(PlanningRequest request) {
        StartingPoint start = StartingPoint.of(request);
        this.request = request;
        this.efforts = new Efforts(
                start.fitness(),
                !start.fitnessAssumed(),
                request.goal().distance(),
                request.profile().heartRates());
        this.sessions = new Sessions(request.type(), efforts, request.blend());
    }

    Session of(OwnWorkout workout) {
        boolean goalRace = workout.type() == WorkoutType.RACE
                && workout.date().equals(request.goal().date());
        if (goalRace && workout.segments().isEmpty()) {
            return sessions.goalRace(request.goal().distance(), request.goal().pace());
        }
        String subtype =
                workout.type() == WorkoutType.RACE ? (goalRace ? null : PlannedWorkout.TUNE_UP) : workout.subtype();
        return new Session(workout.type(), subtype, segments(workout), workout.pace());
    }

    private List<Segment> segments(OwnWorkout workout) {
        return workout.type() == WorkoutType.REST || !workout.segments().isEmpty()
                ? workout.segments()
                : List.of(step(workout));
    }

    private Step step(OwnWorkout workout) {
        Pace pace = workout.pace() != null ? workout.pace().middle() : efforts.pace(intensity(workout.type()));
        Distance distance = workout.distance();
        Duration duration = workout.duration();
        if (distance == null) {
            Duration time = duration == null ? Duration.ZERO : duration;
            Distance covered =
                    Distance.ofMetres(Math.round(pace.distanceIn(time).metres() / 100) * 100.0);
            return new Step(kind(workout), time, covered, Governor.TIME, target(workout));
        }
        Duration time = duration == null
                ? Duration.ofMinutes(Math.round(pace.timeFor(distance).toSeconds() / 60.0))
                : duration;
        return new Step(kind(workout), time, distance, Governor.DISTANCE, target(workout));
    }

    private static Kind kind(OwnWorkout workout) {
        return workout.type() == WorkoutType.RACE ? Kind.WORK : Kind.STEADY;
    }

    private static Target target(OwnWorkout workout) {
        if (workout.pace() != null) {
            return new Target.AtPace(workout.pace());
        }
        if (workout.heartRate() != null) {
            return new Target.AtHeartRate(workout.heartRate());
        }
        // Ours, on the scale of Foster et al. (2001): the efforts of threshold and of easy running.
        return workout.type().isQuality() || workout.type() == WorkoutType.RACE
                ? new Target.ByEffort(7, "as hard as the session asks for")
                : new Target.ByEffort(3, "easy, you can talk in whole sentences");
    }

    private static Intensity intensity(WorkoutType type) {
        return switch (type) {
            case TEMPO, TEMPO_SHORT, THRESHOLD -> Intensity.THRESHOLD;
            case INTERVALS -> Intensity.INTERVAL;
            case RACE_PACE, RACE -> Intensity.RACE;
            default -> Intensity.EASY;
        };
    }
}
