package app.stride.plans.domain.lifecycle;

import java.util.UUID;

/** A plan's identity. */
public record PlanId(UUID value) {}
