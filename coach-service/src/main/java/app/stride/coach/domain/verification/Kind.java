package app.stride.coach.domain.verification;

/** What a number is of, and in which unit its value is kept. */
enum Kind {
    /** In metres. */
    DISTANCE,
    /** In seconds per kilometre. */
    PACE,
    /** In seconds. */
    DURATION,
    /** In beats per minute. */
    HEART_RATE,
    /** In days since 1970; in a year that is not said, as month times 100 plus day, negative. */
    DATE,
    /** In days from today, negative before it. */
    DAYS,
    /** Load, form, fitness index: a number by itself. */
    LOAD,
    /** By how much a load has changed. */
    CHANGE,
    /** The short-term load as a multiple of the long-term one. */
    RATIO,
    /** How many runs, activities, races. */
    COUNT,
    /** In per cent. */
    PERCENT
}
