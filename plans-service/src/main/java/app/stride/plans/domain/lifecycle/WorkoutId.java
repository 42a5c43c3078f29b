package app.stride.plans.domain.lifecycle;

import java.util.UUID;

/** A workout's identity. */
public record WorkoutId(UUID value) {}
