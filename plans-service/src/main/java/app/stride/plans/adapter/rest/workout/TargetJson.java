package app.stride.plans.adapter.rest.workout;

import app.stride.plans.adapter.rest.Rounded;
import app.stride.plans.domain.plan.Target;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How hard a step is to be run. */
@Schema(
        name = "Target",
        oneOf = {TargetJson.PaceJson.class, TargetJson.HeartRateJson.class, TargetJson.EffortJson.class})
public sealed interface TargetJson {

    /** Between two paces. */
    @Schema(name = "PaceTarget")
    record PaceJson(String type, int fastSPerKm, int slowSPerKm) implements TargetJson {}

    /** Between two heart rates. */
    @Schema(name = "HeartRateTarget")
    record HeartRateJson(String type, int lowBpm, int highBpm) implements TargetJson {}

    /** By feel. */
    @Schema(name = "EffortTarget")
    record EffortJson(String type, @JsonProperty("rpe_1_10") int rpe, String words) implements TargetJson {}

    static TargetJson of(Target target) {
        if (target instanceof Target.AtPace pace) {
            return new PaceJson(
                    "pace",
                    Rounded.secondsPerKilometre(pace.range().fast()),
                    Rounded.secondsPerKilometre(pace.range().slow()));
        }
        if (target instanceof Target.AtHeartRate heart) {
            return new HeartRateJson(
                    "heart_rate",
                    heart.range().low().bpm(),
                    heart.range().high().bpm());
        }
        Target.ByEffort effort = (Target.ByEffort) target;
        return new EffortJson("effort", effort.rpe(), effort.words());
    }
}
