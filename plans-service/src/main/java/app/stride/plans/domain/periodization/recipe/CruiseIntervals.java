package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.periodization.effort.Efforts;
import app.stride.plans.domain.periodization.effort.Intensity;
import app.stride.plans.domain.plan.Segment.Repeat;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.WorkoutType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Threshold work in parts with short rests. Daniels, <i>Running Formula</i> (2014): at most 10 % of the week, a fifth of the work
 * as rest.
 */
final class CruiseIntervals implements Recipe {

    /** Daniels' 10 %, short of it by what rounding may add; so are the shares and distances of the other recipes. */
    static final double SHARE_OF_WEEK = 0.098;

    /** Parts of work to one of rest: Daniels (2014), a minute after five. */
    private static final int REST = 5;

    /**
     * Minutes of a part, longer as the plan progresses: from Daniels' mile of 5-6 minutes to his parts of 15. The first two are ours,
     * for weeks that are too small for his.
     */
    private static final List<Double> PARTS = List.of(3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 12.0, 15.0);

    /** Minutes of work in all: ours, around Daniels' 20 of steady tempo, and more with rests between. */
    static final double FIRST_MINUTES = 16;

    static final double LAST_MINUTES = 32;

    /** Ours: rests are of quarter minutes, as a coach writes them. */
    private static final int GRAIN_SECONDS = 15;

    /** Where Daniels' parts begin among them. */
    private static final int DANIELS_FIRST = 2;

    /** Two parts and three take turns (ours), so that weeks which bear no more do not have the same session over and over. */
    @Override
    public Optional<Session> session(Slot slot, Efforts efforts) {
        Optional<Repeat> two = parts(2, slot, efforts);
        return (slot.turn() % 2 == 1 ? two : parts(3, slot, efforts).or(() -> two))
                .map(repeat -> new Session(
                        WorkoutType.THRESHOLD,
                        "cruise_intervals",
                        Steps.framed(slot.distance(), List.of(repeat), efforts),
                        efforts.range(Intensity.THRESHOLD).orElse(null)));
    }

    /** Parts of the length that is due, or of the longest that fits. */
    private static Optional<Repeat> parts(int least, Slot slot, Efforts efforts) {
        double wanted = 60 * Math.min(slot.growing(FIRST_MINUTES, LAST_MINUTES), slot.mostAtThreshold());
        double bound = slot.week().kilometres() * SHARE_OF_WEEK;
        int at = PARTS.indexOf(slot.choose(PARTS.subList(DANIELS_FIRST, PARTS.size())));
        Optional<Repeat> parts = Optional.empty();
        while (parts.isEmpty() && at >= 0) {
            parts = parts(PARTS.get(at--), least, wanted, bound, slot, efforts);
        }
        return parts;
    }

    private static Optional<Repeat> parts(
            double minutes, int least, double wanted, double bound, Slot slot, Efforts efforts) {
        Step work = Repeats.time(minutes, Intensity.THRESHOLD, efforts);
        return Repeats.of(work, rest(minutes), least, wanted, bound, slot, efforts)
                .filter(repeat -> repeat.times() * minutes <= slot.mostAtThreshold());
    }

    /** What follows a part of so many minutes. */
    static Duration rest(double minutes) {
        return Duration.ofSeconds(GRAIN_SECONDS * Math.round(minutes * 60 / REST / GRAIN_SECONDS));
    }
}
