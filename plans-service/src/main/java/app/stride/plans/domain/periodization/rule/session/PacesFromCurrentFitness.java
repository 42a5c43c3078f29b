package app.stride.plans.domain.periodization.rule.session;

import app.stride.plans.domain.periodization.effort.RacePaces;
import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import app.stride.running.Pace;
import app.stride.running.PaceRange;
import app.stride.running.TrainingPaces;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every pace is what the athlete's present fitness is worth, within 1 %: what was known when the plan was made or,
 * from then on, what the last result showed. Without a known fitness there is none at all.
 */
public final class PacesFromCurrentFitness implements Rule {

    /** Ours: what rounding to whole seconds may take. */
    private static final double LEEWAY = 0.01;

    @Override
    public Finding check(Draft draft) {
        FitnessIndex fitness = draft.request().baseline().fitness();
        return fitness == null
                ? verdict(draft, PacesFromCurrentFitness::hasNoPace)
                        .orElseGet(
                                () -> kept("Your fitness is not known, so the plan goes by effort and names no pace."))
                        .bound("no pace without a known fitness")
                : checkAgainst(fitness, draft);
    }

    /**
     * What is over may have the paces of what was known then; once paces of a later result were run, none of an
     * earlier one come again.
     */
    private Finding checkAgainst(FitnessIndex first, Draft draft) {
        List<FitnessIndex> known = Stream.concat(Stream.of(first), draft.adjustments().fitness().stream())
                .toList();
        List<Predicate<PlannedWorkout>> fits =
                known.stream().map(fitness -> fits(fitness, draft)).toList();
        FitnessIndex present = known.get(known.size() - 1);
        return verdict(draft, run -> earliest(fits, 0, run) < fits.size())
                .or(() -> outdated(draft, fits, present))
                .orElseGet(() -> kept("All paces come from your present fitness, index " + present + ".")
                        .value("index " + present))
                .bound("within 1 %");
    }

    private Optional<Finding> outdated(Draft draft, List<Predicate<PlannedWorkout>> fits, FitnessIndex present) {
        int reached = 0;
        for (PlannedWorkout run : draft.runs()) {
            int now = earliest(fits, reached, run);
            if (now == fits.size()) {
                return Optional.of(warning("The paces of " + run.date()
                                + " come from a fitness of before; your last result shows an index of " + present
                                + ": have the plan adapted to it.")
                        .value("paces of before")
                        .on(run.date())
                        .in(run.weekNumber()));
            }
            reached = now;
        }
        return Optional.empty();
    }

    /** Of the fitness known from one on the first that the run has the paces of; as many as there are where none. */
    private static int earliest(List<Predicate<PlannedWorkout>> fits, int from, PlannedWorkout run) {
        return IntStream.range(from, fits.size())
                .filter(at -> fits.get(at).test(run))
                .findFirst()
                .orElse(fits.size());
    }

    private static Predicate<PlannedWorkout> fits(FitnessIndex fitness, Draft draft) {
        TrainingPaces paces = fitness.trainingPaces();
        Pace race = RacePaces.of(fitness, draft.request().goal().distance());
        return run -> fits(run, expected(run, paces, race, fitness)) && isEasyWhereDue(run, paces.easy());
    }

    private Optional<Finding> verdict(Draft draft, Predicate<PlannedWorkout> fits) {
        return draft.runs().stream()
                .filter(fits.negate())
                .findFirst()
                .map(run -> broken("The pace of " + run.date() + " does not come from your present fitness.")
                        .on(run.date())
                        .in(run.weekNumber()));
    }

    private static boolean hasNoPace(PlannedWorkout run) {
        return run.pace() == null && !run.hasStep(step -> step.target() instanceof Target.AtPace);
    }

    private static boolean fits(PlannedWorkout run, Optional<Pace> expected) {
        return expected.isEmpty()
                || WorkKind.work(run).stream()
                        .allMatch(step -> step.target() instanceof Target.AtPace target
                                && isNear(target.range().fast(), expected.get()));
    }

    /** Easy and long runs lie within the range of easy running, and so does what is run around the work of other sessions. */
    private static boolean isEasyWhereDue(PlannedWorkout run, PaceRange easy) {
        if (isQuick(run.type())) {
            // Such a session of somebody's own may consist of steps of which none is called work.
            return WorkKind.work(run).isEmpty()
                    || !run.hasStep(step -> step.kind() != Kind.WORK && !isEasy(step, easy));
        }
        PaceRange pace = run.pace();
        return (pace == null || isWithin(pace, easy)) && !run.hasStep(step -> !isEasy(step, easy));
    }

    private static boolean isQuick(WorkoutType type) {
        return type.isQuality()
                || type == WorkoutType.LONG_PACE
                || type == WorkoutType.STRIDES
                || type == WorkoutType.RACE;
    }

    private static boolean isEasy(Step step, PaceRange easy) {
        return step.kind() == Kind.STRIDES
                || !(step.target() instanceof Target.AtPace target)
                || isWithin(target.range(), easy);
    }

    private static boolean isWithin(PaceRange pace, PaceRange easy) {
        return pace.fast().secondsPerKilometre() >= easy.fast().secondsPerKilometre() * (1 - LEEWAY)
                && pace.slow().secondsPerKilometre() <= easy.slow().secondsPerKilometre() * (1 + LEEWAY);
    }

    private static Optional<Pace> expected(PlannedWorkout run, TrainingPaces paces, Pace race, FitnessIndex fitness) {
        return switch (run.type()) {
            case TEMPO, TEMPO_SHORT, THRESHOLD -> Optional.of(paces.threshold());
            case INTERVALS -> Optional.of("repetitions".equals(run.subtype()) ? paces.repetition() : paces.interval());
            case RACE_PACE, LONG_PACE -> Optional.of(race);
            case RACE -> run.isTuneUp() ? tuneUp(WorkKind.distance(run), fitness) : Optional.of(race);
            default -> Optional.empty();
        };
    }

    /** A race of somebody's own may consist of steps of which none is called work. */
    private static Optional<Pace> tuneUp(Distance raced, FitnessIndex fitness) {
        return raced.isZero() ? Optional.empty() : Optional.of(RacePaces.of(fitness, raced));
    }

    private static boolean isNear(Pace pace, Pace expected) {
        return Math.abs(pace.secondsPerKilometre() / expected.secondsPerKilometre() - 1) <= LEEWAY;
    }
}
