package app.stride.plans.domain.periodization;

/**
 * How much a full week before the taper is to hold.
 *
 * @param kilometres in halves
 * @param progress 0 for the first level of the plan, 1 for the peak
 */
record WeekLoad(Kind kind, double kilometres, double progress) {

    /** Why a week holds what it holds. */
    enum Kind {
        LOAD,
        CUTBACK,
        AWAY
    }

    boolean isLoad() {
        return kind == Kind.LOAD;
    }
}
