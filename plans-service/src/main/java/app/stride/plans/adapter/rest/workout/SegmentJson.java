package app.stride.plans.adapter.rest.workout;

import app.stride.plans.adapter.rest.Rounded;
import app.stride.plans.domain.plan.Segment;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a workout: a step, or steps that are repeated. */
@Schema(
        name = "Segment",
        oneOf = {SegmentJson.StepJson.class, SegmentJson.RepeatJson.class})
public sealed interface SegmentJson {

    /** One step, with both of its amounts; {@code by} says which one ends it. */
    @Schema(name = "Step")
    record StepJson(String kind, long durationS, Number distanceM, String by, TargetJson target)
            implements SegmentJson {
        static StepJson of(Segment.Step step) {
            return new StepJson(
                    step.kind().code(),
                    Math.round(step.duration().toMillis() / 1000.0),
                    Rounded.metres(step.distance()),
                    step.by().code(),
                    TargetJson.of(step.target()));
        }
    }

    /** Steps that are run several times over. */
    @Schema(name = "Repeat")
    record RepeatJson(int repeat, List<StepJson> steps) implements SegmentJson {}

    static SegmentJson of(Segment segment) {
        if (segment instanceof Segment.Repeat repeat) {
            return new RepeatJson(
                    repeat.times(), repeat.each().stream().map(StepJson::of).toList());
        }
        return StepJson.of((Segment.Step) segment);
    }
}
