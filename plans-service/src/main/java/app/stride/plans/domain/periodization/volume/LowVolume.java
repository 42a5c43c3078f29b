package app.stride.plans.domain.periodization.volume;

import app.stride.running.Distance;

/** Where a week counts as one of low volume, whose cutback is free of quality. */
public final class LowVolume {

    /** The novices' plans of Higdon (2011) stay below it in their cutbacks, and have no quality in them. */
    public static final Distance WEEK = Distance.ofKilometres(25);

    private LowVolume() {}
}
