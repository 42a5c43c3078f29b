package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.periodization.effort.Efforts;
import app.stride.plans.domain.periodization.effort.Intensity;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Repeat;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.List;

/** Easy running: plain, with strides at its end, or a few minutes on the eve of a race. */
final class EasyRun {

    /** Daniels, <i>Running Formula</i> (2014): strides of 15-20 s, quick and not sprinted. */
    private static final Duration STRIDE = Duration.ofSeconds(20);

    /** Daniels (2014): 45-60 s, a full recovery. */
    private static final Duration BETWEEN = Duration.ofSeconds(60);

    private EasyRun() {}

    static Session plain(Slot slot, Efforts efforts) {
        return of(WorkoutType.EASY, slot, efforts);
    }

    static Session shakeout(Slot slot, Efforts efforts) {
        return of(WorkoutType.SHAKEOUT, slot, efforts);
    }

    private static Session of(WorkoutType type, Slot slot, Efforts efforts) {
        return new Session(
                type,
                null,
                List.of(Steps.easy(Kind.STEADY, slot.distance(), efforts)),
                efforts.range(Intensity.EASY).orElse(null));
    }

    /** Four strides, later in the plan six: ours, up to the least of Daniels' six to eight. */
    static Session withStrides(Slot slot, Efforts efforts) {
        Repeat strides = new Repeat(
                slot.progress() < 0.5 ? 4 : 6,
                List.of(
                        Steps.byTime(Kind.STRIDES, STRIDE, Intensity.STRIDE, efforts),
                        Steps.byTime(Kind.RECOVERY, BETWEEN, Intensity.RECOVERY, efforts)));
        Distance easy = slot.distance().minus(strides.distance());
        Duration whole =
                Steps.minutes(efforts.pace(Intensity.EASY).timeFor(easy).plus(strides.duration()));
        Segment before = new Step(
                Kind.STEADY, whole.minus(strides.duration()), easy, Governor.DISTANCE, efforts.target(Intensity.EASY));
        return new Session(
                WorkoutType.EASY_STRIDES,
                "strides",
                List.of(before, strides),
                efforts.range(Intensity.EASY).orElse(null));
    }
}
