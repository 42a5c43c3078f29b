package app.stride.plans.usecase;

import java.util.UUID;

/** A proposal's identity. */
public record AdaptationId(UUID value) {}
