package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.WorkoutType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Short fast repeats for speed and economy. Daniels, <i>Running Formula</i> (2014): up to about 2 minutes each, two to three times
 * that as recovery, at most 8 km or 5 % of the week.
 */
final class Repetitions implements Recipe {

    /** Daniels' 5 %, short of it by what rounding may add. */
    static final double SHARE_OF_WEEK = 0.048;

    /** Daniels' 8 km, likewise. */
    private static final double MOST_KM = 7.8;

    /** Daniels (2014): two minutes of work at the most. */
    private static final long LONGEST_SECONDS = 120;

    /** Times the work: the least of Daniels' two to three. */
    private static final int RECOVERY = 2;

    /** Ours: fewer repeats are strides. */
    private static final int FEWEST = 4;

    /** Daniels' usual repetitions (2014). */
    private static final List<Double> METRES = List.of(200.0, 300.0, 400.0);

    @Override
    public Optional<Session> session(Slot slot, Efforts efforts) {
        Step chosen = Repeats.distance(slot.choose(METRES), Intensity.REPETITION, efforts);
        Step work = isTooLong(chosen) ? Repeats.distance(METRES.get(0), Intensity.REPETITION, efforts) : chosen;
        if (isTooLong(work)) {
            return Optional.empty();
        }
        Duration recovery = Duration.ofSeconds(15 * Math.round(work.duration().toSeconds() * RECOVERY / 15.0 + 0.49));
        double bound = Math.min(MOST_KM, slot.week().kilometres() * SHARE_OF_WEEK);
        return Repeats.of(work, recovery, FEWEST, slot.growing(5, 12) * 60, bound, slot, efforts)
                .map(repeat -> new Session(
                        WorkoutType.INTERVALS,
                        "repetitions",
                        Steps.framed(slot.distance(), List.of(repeat), efforts),
                        efforts.range(Intensity.REPETITION).orElse(null)));
    }

    private static boolean isTooLong(Step repetition) {
        return repetition.duration().toSeconds() > LONGEST_SECONDS;
    }
}
