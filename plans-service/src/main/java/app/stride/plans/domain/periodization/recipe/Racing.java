package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.periodization.effort.Efforts;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Race days: the whole distance at what the athlete's fitness is worth, or slower where the athlete wants no more. */
final class Racing {

    private Racing() {}

    /** The goal race; without a time where neither the athlete's fitness nor a goal supports one. */
    static Session goal(Distance distance, Optional<Pace> goal, Efforts efforts) {
        Target target = efforts.raceTarget(distance, goal);
        Duration time = efforts.known() || goal.isPresent()
                ? Steps.nearMinutes(expected(efforts, distance, goal).timeFor(distance))
                : Duration.ZERO;
        return of(null, List.of(new Step(Kind.WORK, time, distance, Governor.DISTANCE, target)), target);
    }

    /** A race on the way, between a warm-up and a cool-down. */
    static Session tuneUp(Distance race, Distance whole, Efforts efforts) {
        Target target = efforts.raceTarget(race, Optional.empty());
        Duration time = Steps.part(efforts.racePace(race).timeFor(race), 1);
        Step racing = new Step(Kind.WORK, time, race, Governor.DISTANCE, target);
        return of(PlannedWorkout.TUNE_UP, Steps.framed(whole, List.of(racing), efforts), target);
    }

    private static Session of(@Nullable String subtype, List<? extends Segment> segments, Target target) {
        return new Session(
                WorkoutType.RACE,
                subtype,
                List.copyOf(segments),
                target instanceof Target.AtPace paces ? paces.range() : null);
    }

    /** The athlete's goal where it is within fitness, or where fitness is unknown. */
    private static Pace expected(Efforts efforts, Distance distance, Optional<Pace> goal) {
        Pace fit = efforts.racePace(distance);
        return goal.filter(pace -> !efforts.known() || pace.isSlowerThan(fit)).orElse(fit);
    }
}
