package app.stride.plans.domain.lifecycle;

/** Who decided which activity a workout was. */
public enum Decision {
    /** The matcher, with a clear winner. */
    AUTO,
    /** Nobody yet; the matcher has a proposal. */
    SUGGESTED,
    /** The athlete. */
    MANUAL,
    /** Nobody, and nothing fits. */
    NONE
}
