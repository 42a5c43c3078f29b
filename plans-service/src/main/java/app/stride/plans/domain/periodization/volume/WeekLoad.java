package app.stride.plans.domain.periodization.volume;

/**
 * How much a full week before the taper is to hold.
 *
 * @param kilometres in halves
 * @param progress 0 for the first level of the plan, 1 for the peak
 */
public record WeekLoad(Kind kind, double kilometres, double progress) {

    /** Why a week holds what it holds. */
    public enum Kind {
        LOAD,
        CUTBACK,
        AWAY
    }

    /**
     * What the week may hold beside weeks that turned out smaller than they were to be, for a race took their place or days were
     * too few: a cutback is less than the week before it, and a load grows from the highest so far.
     *
     * @param before km of the week before it, 0 where there is none
     * @param highest km of the highest week of load before it, 0 where there is none
     */
    public double within(double before, double highest) {
        return switch (kind) {
            case CUTBACK -> Math.min(kilometres, VolumeCurve.cutback(before));
            case LOAD -> highest == 0 ? kilometres : Math.min(kilometres, VolumeCurve.grown(highest));
            case AWAY -> kilometres;
        };
    }

    public boolean isLoad() {
        return kind == Kind.LOAD;
    }
}
