package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.periodization.effort.Efforts;
import app.stride.plans.domain.periodization.effort.Intensity;
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

    /** Minutes of work in all: ours, some eight repeats of 200 m at first and about the same of 400 m in the end. */
    private static final double FIRST_MINUTES = 5;

    private static final double LAST_MINUTES = 12;

    /** Ours: recoveries are of quarter minutes, rounded up, for speed wants rested legs. */
    private static final int GRAIN_SECONDS = 15;

    @Override
    public Optional<Session> session(Slot slot, Efforts efforts) {
        Step chosen = Repeats.distance(slot.choose(METRES), Intensity.REPETITION, efforts);
        Step work = isTooLong(chosen) ? Repeats.distance(METRES.get(0), Intensity.REPETITION, efforts) : chosen;
        if (isTooLong(work)) {
            return Optional.empty();
        }
        double grains = work.duration().toSeconds() * RECOVERY / (double) GRAIN_SECONDS;
        Duration recovery = Duration.ofSeconds(GRAIN_SECONDS * (long) Math.ceil(grains));
        double bound = Math.min(MOST_KM, slot.week().kilometres() * SHARE_OF_WEEK);
        double wanted = slot.growing(FIRST_MINUTES, LAST_MINUTES) * 60;
        return Repeats.of(work, recovery, FEWEST, wanted, bound, slot, efforts)
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
