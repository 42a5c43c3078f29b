package app.stride.plans.usecase.creation;

import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.periodization.approach.MethodologyBlend;
import app.stride.plans.domain.periodization.own.OwnWorkout;
import app.stride.plans.domain.periodization.request.Availability;
import app.stride.plans.domain.periodization.request.Baseline;
import app.stride.plans.domain.periodization.request.Evidence;
import app.stride.plans.domain.periodization.request.GoalRace;
import app.stride.plans.domain.periodization.request.Limits;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.request.TuneUpRace;
import app.stride.plans.domain.plan.GenerationMethod;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an athlete asks for.
 *
 * @param start the first date; null for the athlete's today
 * @param draft whether the plan is to wait before it is followed
 * @param stated what the athlete says of themselves; whatever is null is taken from the result or the athlete's runs
 * @param result what the race is worth that is to show the fitness; null without one
 * @param raced the date of that race; null where it is not known
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
        @Nullable FitnessIndex result,
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
    public PlanningRequest requestFor(Athlete athlete, LocalDate today) {
        LocalDate first = start == null ? today : start;
        List<FitnessIndex> fitness = fitness(athlete.baseline(), first);
        return new PlanningRequest(
                goal,
                first,
                availability,
                baseline(athlete.baseline(), fitness.isEmpty() ? null : fitness.get(0)),
                limits,
                tuneUps,
                blend,
                athlete.profile(),
                new Evidence(stated.fitness() != null ? null : raced, furthest(fitness), today));
    }

    /** A longest run of hardly anything beside weeks of running was not filled in: then that of the runs counts. */
    private Baseline baseline(Baseline known, @Nullable FitnessIndex fitness) {
        Distance volume = stated.weeklyVolume() != null ? stated.weeklyVolume() : known.weeklyVolume();
        Baseline own = new Baseline(fitness, volume, stated.longestRun());
        return own.longestRun() != null ? own : new Baseline(fitness, volume, known.longestRun());
    }

    /** Of the figures that do not count the one that contradicts the first most. */
    private static @Nullable FitnessIndex furthest(List<FitnessIndex> fitness) {
        return fitness.stream()
                .skip(1)
                .max(Comparator.comparingDouble(
                        index -> Math.abs(index.value() - fitness.get(0).value())))
                .orElse(null);
    }

    /** What counts most first: the athlete's own word, a race unless it is of years ago, the runs of late. */
    private List<FitnessIndex> fitness(Baseline known, LocalDate first) {
        return Stream.of(
                        Optional.ofNullable(stated.fitness()),
                        Optional.ofNullable(result)
                                .filter(worth -> raced == null || !Evidence.isOutdated(raced, first)),
                        Optional.ofNullable(known.fitness()))
                .flatMap(Optional::stream)
                .toList();
    }
}
