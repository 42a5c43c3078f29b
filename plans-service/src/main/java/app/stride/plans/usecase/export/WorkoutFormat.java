package app.stride.plans.usecase.export;

/** What a workout can be taken away as. */
public enum WorkoutFormat {
    /** Garmin's workout file, which watches follow step by step. */
    FIT,
    /** The workout notation of intervals.icu. */
    TEXT
}
