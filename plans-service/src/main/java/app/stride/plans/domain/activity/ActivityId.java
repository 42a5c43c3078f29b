package app.stride.plans.domain.activity;

import java.util.UUID;

/** An activity's identity. */
public record ActivityId(UUID value) {}
