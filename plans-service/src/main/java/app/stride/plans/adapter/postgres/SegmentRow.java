package app.stride.plans.adapter.postgres;

import app.stride.plans.domain.plan.HeartRateRange;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Target;
import app.stride.running.Distance;
import app.stride.running.HeartRate;
import app.stride.running.Pace;
import app.stride.running.PaceRange;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An element of the column {@code segments}: a step, or a number of repeats with its steps. */
record SegmentRow(
        @Nullable Integer repeat,
        @Nullable List<SegmentRow> steps,
        @Nullable String kind,
        double durationS,
        double distanceM,
        @Nullable String by,
        @Nullable TargetRow target) {

    static SegmentRow of(Segment segment) {
        if (segment instanceof Segment.Repeat repeat) {
            List<SegmentRow> each = repeat.each().stream().map(SegmentRow::of).toList();
            return new SegmentRow(repeat.times(), each, null, 0, 0, null, null);
        }
        Segment.Step step = (Segment.Step) segment;
        return new SegmentRow(
                null,
                null,
                step.kind().code(),
                Numbers.seconds(step.duration()),
                step.distance().metres(),
                step.by().code(),
                TargetRow.of(step.target()));
    }

    Segment toSegment() {
        return repeat == null || steps == null
                ? toStep()
                : new Segment.Repeat(
                        repeat, steps.stream().map(SegmentRow::toStep).toList());
    }

    private Segment.Step toStep() {
        return new Segment.Step(
                Segment.Kind.of(Objects.requireNonNull(kind)),
                Numbers.duration(durationS),
                Distance.ofMetres(distanceM),
                Segment.Governor.of(Objects.requireNonNull(by)),
                Objects.requireNonNull(target).toTarget());
    }

    /** A step's target: a range of paces (s/km) or heart rates (bpm), or an effort with its words. */
    record TargetRow(
            String type,
            @Nullable Double fast,
            @Nullable Double slow,
            @Nullable Integer low,
            @Nullable Integer high,
            @Nullable Integer rpe,
            @Nullable String words) {

        private static final String PACE = "pace";
        private static final String HEART_RATE = "heart_rate";
        private static final String EFFORT = "effort";

        static TargetRow of(Target target) {
            if (target instanceof Target.AtPace pace) {
                double fast = pace.range().fast().secondsPerKilometre();
                double slow = pace.range().slow().secondsPerKilometre();
                return new TargetRow(PACE, fast, slow, null, null, null, null);
            }
            if (target instanceof Target.AtHeartRate heart) {
                int low = heart.range().low().bpm();
                int high = heart.range().high().bpm();
                return new TargetRow(HEART_RATE, null, null, low, high, null, null);
            }
            Target.ByEffort effort = (Target.ByEffort) target;
            return new TargetRow(EFFORT, null, null, null, null, effort.rpe(), effort.words());
        }

        Target toTarget() {
            return switch (type) {
                case PACE ->
                    new Target.AtPace(new PaceRange(
                            new Pace(Objects.requireNonNull(fast)), new Pace(Objects.requireNonNull(slow))));
                case HEART_RATE ->
                    new Target.AtHeartRate(new HeartRateRange(
                            new HeartRate(Objects.requireNonNull(low)), new HeartRate(Objects.requireNonNull(high))));
                case EFFORT -> new Target.ByEffort(Objects.requireNonNull(rpe), Objects.requireNonNull(words));
                default -> throw new IllegalStateException("A stored target has the unknown type " + type);
            };
        }
    }
}
