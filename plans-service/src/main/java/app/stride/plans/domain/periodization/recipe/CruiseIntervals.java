package app.stride.plans.domain.periodization.recipe;

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

    /** Minutes of a part, longer as the plan progresses: from Daniels' mile of 5-6 minutes to his parts of 15. */
    private static final List<Double> PARTS = List.of(5.0, 6.0, 8.0, 10.0, 12.0, 15.0);

    /** Ours: minutes of a part in a week that is too small for Daniels' five. */
    private static final double SHORTEST = 4;

    @Override
    public Optional<Session> session(Slot slot, Efforts efforts) {
        // Around Daniels' 20 minutes of steady tempo, and more with rests between: ours.
        double wanted = slot.growing(16, 32) * 60;
        double bound = slot.week().kilometres() * SHARE_OF_WEEK;
        double first = slot.choose(PARTS);
        Optional<Repeat> parts = Optional.empty();
        for (double part = first; parts.isEmpty() && part >= SHORTEST; part -= part > 6 ? 2 : 1) {
            parts = parts(part, wanted, bound, slot, efforts);
        }
        return parts.map(repeat -> new Session(
                WorkoutType.THRESHOLD,
                "cruise_intervals",
                Steps.framed(slot.distance(), List.of(repeat), efforts),
                efforts.range(Intensity.THRESHOLD).orElse(null)));
    }

    private static Optional<Repeat> parts(double minutes, double wanted, double bound, Slot slot, Efforts efforts) {
        Step work = Repeats.time(minutes, Intensity.THRESHOLD, efforts);
        Duration rest = Duration.ofSeconds(15 * Math.round(minutes * 60 / REST / 15));
        return Repeats.of(work, rest, 2, wanted, bound, slot, efforts);
    }
}
