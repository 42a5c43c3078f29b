package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.periodization.effort.Efforts;
import app.stride.plans.domain.periodization.effort.Intensity;
import app.stride.plans.domain.plan.Segment.Repeat;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.WorkoutType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Repeats of 3-5 minutes near maximal oxygen uptake. Daniels, <i>Running Formula</i> (2014): at most 10 km or 8 % of the week,
 * recovery no longer than the work.
 */
final class LongIntervals implements Recipe {

    /** Daniels' 8 %, short of it by what rounding may add. */
    static final double SHARE_OF_WEEK = 0.078;

    /** Daniels' 10 km, likewise. */
    static final double MOST_KM = 9.8;

    /** Daniels (2014): three minutes at least, for it takes up to two to reach the uptake. */
    private static final double SHORTEST_SECONDS = 180;

    /** Daniels (2014): longer repeats are too hard to be repeated. */
    private static final double LONGEST_SECONDS = 300;

    /** By time or, above 100, by metres, as Daniels (2014) has them; harder ones as the plan progresses: that order is ours. */
    private static final List<Double> PARTS = List.of(3.0, 800.0, 4.0, 1000.0, 1200.0, 5.0);

    /** Minutes of work in all: ours, four repeats of three minutes at first and about five of five in the end. */
    private static final double FIRST_MINUTES = 12;

    private static final double LAST_MINUTES = 24;

    /** Of the work: ours, within Daniels' "no longer than the work". */
    private static final double RECOVERY = 0.75;

    /** Ours: recoveries are of half minutes, as a coach writes them. */
    private static final int GRAIN_SECONDS = 30;

    @Override
    public Optional<Session> session(Slot slot, Efforts efforts) {
        return Stream.of(slot.choose(PARTS), 4.0, 3.0)
                .map(part -> work(part, efforts))
                .filter(LongIntervals::isOfRightLength)
                .map(work -> repeat(work, slot.reduced() ? 2 : 3, slot, efforts))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> repeat(
                        work(PARTS.get(0), efforts),
                        2,
                        slot,
                        efforts)) // two in a week that is too small for three: ours
                .map(repeat -> new Session(
                        WorkoutType.INTERVALS,
                        "vo2max",
                        Steps.framed(slot.distance(), List.of(repeat), efforts),
                        efforts.range(Intensity.INTERVAL).orElse(null)));
    }

    private static Optional<Repeat> repeat(Step work, int least, Slot slot, Efforts efforts) {
        double bound = Math.min(MOST_KM, slot.week().kilometres() * SHARE_OF_WEEK);
        Duration recovery = Duration.ofSeconds(
                GRAIN_SECONDS * (long) Math.floor(work.duration().toSeconds() * RECOVERY / GRAIN_SECONDS));
        double wanted = slot.growing(FIRST_MINUTES, LAST_MINUTES) * 60;
        return Repeats.of(work, recovery, least, wanted, bound, slot, efforts);
    }

    private static Step work(double part, Efforts efforts) {
        return part > 100
                ? Repeats.distance(part, Intensity.INTERVAL, efforts)
                : Repeats.time(part, Intensity.INTERVAL, efforts);
    }

    private static boolean isOfRightLength(Step work) {
        long seconds = work.duration().toSeconds();
        return seconds >= SHORTEST_SECONDS && seconds <= LONGEST_SECONDS;
    }
}
