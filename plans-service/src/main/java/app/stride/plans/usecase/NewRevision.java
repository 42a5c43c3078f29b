package app.stride.plans.usecase;

import app.stride.plans.domain.adaptation.WorkingPlan;
import app.stride.plans.domain.periodization.audit.Audit;
import app.stride.plans.domain.revision.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A plan's next content, not stored yet.
 *
 * @param plan as it will be, with its new revision number
 * @param revision what was changed, by whom and why
 * @param audit what the rules say of it
 * @param accepted the proposal that it comes from, null where it comes from none
 * @param key of the request that made it
 */
public record NewRevision(
        WorkingPlan plan,
        Revision revision,
        Audit audit,
        @Nullable Adaptation accepted,
        @Nullable IdempotencyKey key) {}
