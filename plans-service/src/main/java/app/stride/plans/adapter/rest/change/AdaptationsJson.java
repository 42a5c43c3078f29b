package app.stride.plans.adapter.rest.change;

import app.stride.plans.domain.adaptation.Hint;
import app.stride.plans.usecase.reading.ListAdaptations.Overview;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was proposed for a plan, the newest first, and what happened that is worth a proposal. */
@Schema(name = "Adaptations")
public record AdaptationsJson(List<AdaptationJson> adaptations, List<HintJson> detected) {

    static AdaptationsJson of(Overview overview) {
        return new AdaptationsJson(
                overview.adaptations().stream().map(AdaptationJson::of).toList(),
                overview.hints().stream().map(HintJson::of).toList());
    }

    /** A reason to ask for an adaptation. */
    @Schema(name = "DetectedReason")
    record HintJson(String reason, String message) {
        static HintJson of(Hint hint) {
            return new HintJson(hint.cause().code(), hint.message());
        }
    }
}
