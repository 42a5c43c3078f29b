package app.stride.plans.domain.periodization.rule.session;

import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        double metres = 0;
        for (Segment segment : workout.segments()) {
            for (Step step : segment.each()) {
                metres += step.kind() == Kind.WORK ? step.distance().metres() * segment.times() : 0;
            }
        }
        return Distance.ofMetres(metres);
    }

    static Duration duration(PlannedWorkout workout) {
        long seconds = 0;
        for (Segment segment : workout.segments()) {
            for (Step step : segment.each()) {
                seconds += step.kind() == Kind.WORK ? step.duration().toSeconds() * segment.times() : 0;
            }
        }
        return Duration.ofSeconds(seconds);
    }

    /** The different steps of work; those of a repeat once. */
    static List<Step> work(PlannedWorkout workout) {
        List<Step> work = new ArrayList<>();
        for (Segment segment : workout.segments()) {
            for (Step step : segment.each()) {
                if (step.kind() == Kind.WORK) {
                    work.add(step);
                }
            }
        }
        return work;
    }
}
