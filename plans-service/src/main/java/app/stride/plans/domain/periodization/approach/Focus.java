package app.stride.plans.domain.periodization.approach;

/** What a quality session is for. */
public enum Focus {
    /** To hold a comfortably hard effort for longer: tempo runs and cruise intervals. */
    THRESHOLD,
    /** To raise maximal oxygen uptake: repeats of three to five minutes. */
    OXYGEN_UPTAKE,
    /** To run fast with ease: short repetitions with long recoveries. */
    SPEED,
    /** To get used to the pace of the race. */
    RACE_PACE
}
