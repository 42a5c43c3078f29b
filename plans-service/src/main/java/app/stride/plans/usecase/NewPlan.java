package app.stride.plans.usecase;

import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.periodization.audit.Audit;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is not stored yet.
 *
 * @param request what it was made from
 * @param audit what the rules say about it
 * @param key of the request that made it
 */
public record NewPlan(
        FullPlan content,
        PlanningRequest request,
        Audit audit,
        @Nullable IdempotencyKey key) {}
