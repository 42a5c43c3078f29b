package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.plan.Target;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import app.stride.running.Pace;
import app.stride.running.PaceRange;
import app.stride.running.TrainingPaces;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The athlete's efforts as targets and paces. Targets are paces where the athlete's fitness is known, words where it is not; the
 * paces that times and distances are worked out with exist in either case.
 */
public final class Efforts {

    /** How much slower than its pace a steady effort may be run, in seconds per kilometre. */
    private static final double LEEWAY = 2;

    private final FitnessIndex fitness;
    private final boolean known;
    private final Distance raceDistance;
    private final TrainingPaces paces;
    private final Map<Intensity, Pace> byIntensity = new EnumMap<>(Intensity.class);

    private Efforts(FitnessIndex fitness, boolean known, Distance raceDistance) {
        this.fitness = fitness;
        this.known = known;
        this.raceDistance = raceDistance;
        this.paces = fitness.trainingPaces();
        byIntensity.put(Intensity.RECOVERY, paces.easy().slow());
        byIntensity.put(Intensity.EASY, paces.easy().middle());
        byIntensity.put(Intensity.MARATHON, paces.marathon());
        byIntensity.put(Intensity.THRESHOLD, paces.threshold());
        byIntensity.put(Intensity.RACE, fitness.racePace(raceDistance));
        byIntensity.put(Intensity.INTERVAL, paces.interval());
        byIntensity.put(Intensity.STRIDE, paces.repetition());
        byIntensity.put(Intensity.REPETITION, paces.repetition());
    }

    /** Of an athlete whose fitness is known: targets are paces. */
    public static Efforts of(FitnessIndex fitness, Distance raceDistance) {
        return new Efforts(fitness, true, raceDistance);
    }

    /** Of an athlete whose fitness is assumed: targets are words. */
    public static Efforts assumed(FitnessIndex fitness, Distance raceDistance) {
        return new Efforts(fitness, false, raceDistance);
    }

    /** Whether the athlete's fitness is known. */
    boolean known() {
        return known;
    }

    /** What times and distances are worked out with. */
    public Pace pace(Intensity intensity) {
        return byIntensity.getOrDefault(intensity, paces.easy().middle());
    }

    /** What the athlete is told. */
    Target target(Intensity intensity) {
        return range(intensity)
                .<Target>map(Target.AtPace::new)
                .orElseGet(() -> new Target.ByEffort(intensity.rpe(), intensity.words()));
    }

    /** The range of paces; empty where fitness is unknown, and for jogs and strides, which go by feel. */
    Optional<PaceRange> range(Intensity intensity) {
        if (!known || intensity == Intensity.RECOVERY || intensity == Intensity.STRIDE) {
            return Optional.empty();
        }
        return Optional.of(
                intensity == Intensity.EASY
                        ? new PaceRange(
                                whole(paces.easy().fast(), 0),
                                whole(paces.easy().slow(), 0))
                        : around(pace(intensity)));
    }

    /** The slower or the faster half of easy running. */
    Target easyHalf(boolean slower) {
        if (!known) {
            return target(Intensity.EASY);
        }
        PaceRange easy = paces.easy();
        return new Target.AtPace(
                slower
                        ? new PaceRange(whole(easy.middle(), 0), whole(easy.slow(), 0))
                        : new PaceRange(whole(easy.fast(), 0), whole(easy.middle(), 0)));
    }

    /** What a race over the distance is worth today. */
    Pace racePace(Distance distance) {
        return distance.equals(raceDistance) ? pace(Intensity.RACE) : fitness.racePace(distance);
    }

    /** The target of a race at its pace, down to the athlete's own goal where that is slower. */
    Target raceTarget(Distance distance, Optional<Pace> goal) {
        if (!known) {
            return target(Intensity.RACE);
        }
        PaceRange fit = around(racePace(distance));
        return new Target.AtPace(goal.map(pace -> whole(pace, 0))
                .filter(pace -> pace.isSlowerThan(fit.slow()))
                .map(pace -> new PaceRange(fit.fast(), pace))
                .orElse(fit));
    }

    private static PaceRange around(Pace pace) {
        return new PaceRange(whole(pace, 0), whole(pace, LEEWAY));
    }

    private static Pace whole(Pace pace, double slower) {
        return Pace.ofSecondsPerKilometre(Math.round(pace.secondsPerKilometre()) + slower);
    }
}
