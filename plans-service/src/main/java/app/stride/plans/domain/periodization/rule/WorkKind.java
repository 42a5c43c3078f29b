package app.stride.plans.domain.periodization.rule;

import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of work that sessions are bounded by, after Daniels, <i>Running Formula</i> (2014). */
enum WorkKind {
    MARATHON_PACE,
    THRESHOLD,
    INTERVAL,
    REPETITION;

    /** What the work of a workout is bounded as; empty for easy running and races. */
    static Optional<WorkKind> of(PlannedWorkout workout, PlanType type) {
        return switch (workout.type()) {
            case TEMPO, TEMPO_SHORT, THRESHOLD -> Optional.of(THRESHOLD);
            case INTERVALS -> Optional.of("repetitions".equals(workout.subtype()) ? REPETITION : INTERVAL);
            case RACE_PACE, LONG_PACE -> Optional.of(ofRacePace(type));
            default -> Optional.empty();
        };
    }

    private static WorkKind ofRacePace(PlanType type) {
        return switch (type) {
            case MARATHON -> MARATHON_PACE;
            case HALF_MARATHON -> THRESHOLD;
            case TEN_K, FIVE_K -> INTERVAL;
        };
    }

    static Distance distance(PlannedWorkout workout) {
        return Distance.ofMetres(
                work(workout).mapToDouble(step -> step.distance().metres()).sum());
    }

    static Duration duration(PlannedWorkout workout) {
        return work(workout).map(Step::duration).reduce(Duration.ZERO, Duration::plus);
    }

    static Stream<Step> work(PlannedWorkout workout) {
        return workout.steps().filter(step -> step.kind() == Kind.WORK);
    }
}
