package app.stride.coach.usecase.tool;

/** Who says what tools tell. */
final class Sources {

    static final String PLANS = "plans-service";
    static final String HISTORY = "activity-service";

    /** Worked out from what the caller said, by the equations of libs/running. */
    static final String RECKONED = "coach-service";

    private Sources() {}
}
