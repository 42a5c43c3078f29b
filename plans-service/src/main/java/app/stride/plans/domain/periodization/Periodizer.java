package app.stride.plans.domain.periodization;

/** Makes a sound program for a request, or says why there is none. */
public final class Periodizer {

    /** The same request gives the same outcome. */
    public PlanningOutcome plan(PlanningRequest request) {
        throw new UnsupportedOperationException("the parts of the generator are being put together");
    }
}
