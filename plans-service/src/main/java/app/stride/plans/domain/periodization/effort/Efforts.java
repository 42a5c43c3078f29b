package app.stride.plans.domain.periodization.effort;

import app.stride.plans.domain.plan.HeartRateRange;
import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.Target;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import app.stride.running.HeartRate;
import app.stride.running.Pace;
import app.stride.running.PaceRange;
import app.stride.running.TrainingPaces;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The athlete's efforts as targets and paces. Easy running goes by heart rate where the athlete's is known; other targets are
 * paces where the fitness is known, heart rates where only they are, and words where nothing is. The paces that times and distances
 * are worked out with exist in any case.
 */
public final class Efforts {

    /** How much slower than its pace a steady effort may be run, in seconds per kilometre: ours, about what a watch can tell. */
    private static final double LEEWAY = 2;

    private final FitnessIndex fitness;
    private final boolean known;
    private final Distance raceDistance;
    private final HeartRates heartRates;
    private final TrainingPaces paces;
    private final Map<Intensity, Pace> byIntensity = new EnumMap<>(Intensity.class);
    private final Map<Intensity, Target> targets = new EnumMap<>(Intensity.class);

    /**
     * @param known whether the fitness is known of the athlete, or only assumed
     */
    public Efforts(FitnessIndex fitness, boolean known, Distance raceDistance, HeartRates heartRates) {
        this.fitness = fitness;
        this.known = known;
        this.raceDistance = raceDistance;
        this.heartRates = heartRates;
        this.paces = fitness.trainingPaces();
        // Ours: a jog is as slow as easy running gets, and strides are no faster than Daniels' repetitions (2014).
        byIntensity.put(Intensity.RECOVERY, paces.easy().slow());
        byIntensity.put(Intensity.EASY, paces.easy().middle());
        byIntensity.put(Intensity.MARATHON, paces.marathon());
        byIntensity.put(Intensity.THRESHOLD, paces.threshold());
        byIntensity.put(Intensity.RACE, RacePaces.of(fitness, raceDistance));
        byIntensity.put(Intensity.INTERVAL, paces.interval());
        byIntensity.put(Intensity.STRIDE, paces.repetition());
        byIntensity.put(Intensity.REPETITION, paces.repetition());
        for (Intensity intensity : Intensity.values()) {
            targets.put(intensity, targetOf(intensity));
        }
    }

    /** Of an athlete whose fitness is known: targets are paces. */
    public static Efforts of(FitnessIndex fitness, Distance raceDistance) {
        return new Efforts(fitness, true, raceDistance, HeartRates.UNKNOWN);
    }

    /** Of an athlete whose fitness is assumed: targets are words. */
    public static Efforts assumed(FitnessIndex fitness, Distance raceDistance) {
        return new Efforts(fitness, false, raceDistance, HeartRates.UNKNOWN);
    }

    /** Whether the athlete's fitness is known. */
    public boolean known() {
        return known;
    }

    /** What times and distances are worked out with. */
    public Pace pace(Intensity intensity) {
        return Objects.requireNonNull(byIntensity.get(intensity));
    }

    /** What the athlete is told. */
    public Target target(Intensity intensity) {
        return Objects.requireNonNull(targets.get(intensity));
    }

    private Target targetOf(Intensity intensity) {
        Optional<Target> byHeart = heartRate(intensity).map(Target.AtHeartRate::new);
        if (byHeart.isPresent() && (intensity == Intensity.EASY || !known)) {
            return byHeart.get();
        }
        return range(intensity).<Target>map(Target.AtPace::new).orElseGet(() -> byFeel(intensity));
    }

    private Target byFeel(Intensity intensity) {
        return intensity == Intensity.RACE
                ? RaceEffort.over(raceDistance)
                : new Target.ByEffort(intensity.rpe(), intensity.words());
    }

    /** The range of heart rates; empty where the athlete's are not known, or the heart lags behind the effort. */
    public Optional<HeartRateRange> heartRate(Intensity intensity) {
        return heartRates.range(intensity == Intensity.RACE ? asTraining() : intensity);
    }

    /** The training effort that is nearest to that of the race. */
    private Intensity asTraining() {
        return switch (PlanType.nearest(raceDistance)) {
            case MARATHON -> Intensity.MARATHON;
            case HALF_MARATHON -> Intensity.THRESHOLD;
            case TEN_K, FIVE_K -> Intensity.INTERVAL;
        };
    }

    /** The range of paces; empty where fitness is unknown, and for jogs and strides, which go by feel. */
    public Optional<PaceRange> range(Intensity intensity) {
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

    /** The pace in the middle of the slower or the faster half of easy running. */
    public Pace easyHalfPace(boolean slower) {
        double middle = paces.easy().middle().secondsPerKilometre();
        double end = (slower ? paces.easy().slow() : paces.easy().fast()).secondsPerKilometre();
        return Pace.ofSecondsPerKilometre((middle + end) / 2);
    }

    /** The slower or the faster half of easy running. */
    public Target easyHalf(boolean slower) {
        Optional<HeartRateRange> heart = heartRate(Intensity.EASY);
        if (heart.isPresent()) {
            return new Target.AtHeartRate(half(heart.get(), slower));
        }
        if (!known) {
            return slower
                    ? target(Intensity.EASY)
                    // Ours: one above easy on the scale of Foster et al. (2001).
                    : new Target.ByEffort(4, "a little quicker, still easy enough to talk");
        }
        PaceRange easy = paces.easy();
        return new Target.AtPace(
                slower
                        ? new PaceRange(whole(easy.middle(), 0), whole(easy.slow(), 0))
                        : new PaceRange(whole(easy.fast(), 0), whole(easy.middle(), 0)));
    }

    private static HeartRateRange half(HeartRateRange whole, boolean lower) {
        HeartRate middle = HeartRate.ofBpm((whole.low().bpm() + whole.high().bpm()) / 2);
        return lower ? new HeartRateRange(whole.low(), middle) : new HeartRateRange(middle, whole.high());
    }

    /** What a race over the distance is worth today. */
    public Pace racePace(Distance distance) {
        return distance.equals(raceDistance) ? pace(Intensity.RACE) : RacePaces.of(fitness, distance);
    }

    /** The target of a race at its pace, down to the athlete's own goal where that is slower. */
    public Target raceTarget(Distance distance, Optional<Pace> goal) {
        if (!known) {
            return RaceEffort.over(distance);
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
