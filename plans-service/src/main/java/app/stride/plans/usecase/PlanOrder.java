package app.stride.plans.usecase;

import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.periodization.Availability;
import app.stride.plans.domain.periodization.Baseline;
import app.stride.plans.domain.periodization.GoalRace;
import app.stride.plans.domain.periodization.Limits;
import app.stride.plans.domain.periodization.OwnWorkout;
import app.stride.plans.domain.periodization.PlanningRequest;
import app.stride.plans.domain.periodization.TuneUpRace;
import app.stride.plans.domain.periodization.approach.MethodologyBlend;
import app.stride.plans.domain.plan.GenerationMethod;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an athlete asks for.
 *
 * @param start the first date; null for the athlete's today
 * @param draft whether the plan is to wait before it is followed
 * @param stated what the athlete says of themselves; whatever is null is taken from the athlete's runs
 * @param raced the date of the race that shows the stated fitness; null where that is not known
 * @param blend training approaches that shift the mix of the work
 * @param method who composes the plan; a model may leave the workouts to us
 * @param composition the workouts of the plan; null for a plan of our own making
 */
public record PlanOrder(
        GoalRace goal,
        @Nullable LocalDate start,
        boolean draft,
        Availability availability,
        Baseline stated,
        @Nullable LocalDate raced,
        Limits limits,
        List<TuneUpRace> tuneUps,
        MethodologyBlend blend,
        GenerationMethod method,
        @Nullable Composition composition) {

    /** Workouts that somebody else thought of: the athlete, or a model. */
    public record Composition(List<OwnWorkout> workouts) {
        public Composition {
            workouts = List.copyOf(workouts);
        }
    }

    public PlanOrder {
        tuneUps = List.copyOf(tuneUps);
    }

    /** The question to the generator: what the order leaves open is filled in from what is known of the athlete. */
    PlanningRequest requestFor(Athlete athlete, LocalDate today) {
        return new PlanningRequest(
                goal,
                start == null ? today : start,
                availability,
                new Baseline(
                        stated.fitness() != null
                                ? stated.fitness()
                                : athlete.baseline().fitness(),
                        stated.weeklyVolume() != null
                                ? stated.weeklyVolume()
                                : athlete.baseline().weeklyVolume(),
                        stated.longestRun() != null
                                ? stated.longestRun()
                                : athlete.baseline().longestRun()),
                limits,
                tuneUps,
                blend,
                athlete.profile(),
                raced);
    }
}
