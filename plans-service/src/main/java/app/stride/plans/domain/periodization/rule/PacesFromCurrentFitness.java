package app.stride.plans.domain.periodization.rule;

import app.stride.plans.domain.periodization.recipe.RacePaces;
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
import java.util.Optional;
import java.util.function.Predicate;

/** Every pace is what the athlete's present fitness is worth, within 1 %; without a known fitness there is none at all. */
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

    private Finding checkAgainst(FitnessIndex fitness, Draft draft) {
        Predicate<PlannedWorkout> fits = fits(fitness, draft);
        for (FitnessIndex shown : draft.adjustments().fitness()) {
            fits = fits.or(fits(shown, draft));
        }
        return verdict(draft, fits)
                .orElseGet(() -> kept("All paces come from your present fitness, index " + fitness + ".")
                        .value("index " + fitness))
                .bound("within 1 %");
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
