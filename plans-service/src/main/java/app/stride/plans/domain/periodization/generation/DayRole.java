package app.stride.plans.domain.periodization.generation;

/** What a date is for, before it is known how far and how. */
enum DayRole {
    REST,
    EASY,
    QUALITY,
    LONG,
    SHAKEOUT,
    TUNE_UP,
    RACE;

    boolean isRun() {
        return this != REST;
    }

    boolean isHard() {
        return this == QUALITY || this == LONG || this == TUNE_UP || this == RACE;
    }
}
