package app.stride.plans.usecase;

import app.stride.plans.domain.adaptation.Cause;
import app.stride.plans.domain.periodization.audit.Audit;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.rule.Adjustments;
import app.stride.plans.domain.plan.Coded;
import app.stride.plans.domain.revision.Changes;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to change a plan, which takes effect when the athlete accepts it.
 *
 * @param revision of the plan that it was made for
 * @param reasons sentences for the athlete
 * @param request what the plan would follow from then on
 * @param audit of the plan as it would be
 * @param decidedAt null while it waits
 */
public record Adaptation(
        AdaptationId id,
        int revision,
        Status status,
        Cause cause,
        List<String> reasons,
        Changes changes,
        PlanningRequest request,
        Adjustments adjustments,
        Audit audit,
        Instant proposedAt,
        @Nullable Instant decidedAt) {

    /** What the athlete said of it. */
    public enum Status implements Coded {
        PROPOSED,
        ACCEPTED,
        REJECTED;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Status of(String code) {
            return Coded.of(Status.class, code);
        }
    }

    public Adaptation {
        reasons = List.copyOf(reasons);
    }

    public Adaptation decided(Status decision, Instant at) {
        return new Adaptation(
                id, revision, decision, cause, reasons, changes, request, adjustments, audit, proposedAt, at);
    }
}
