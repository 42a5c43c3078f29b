package app.stride.coach.domain.training;

import app.stride.running.FitnessTrend;

/** What a form (training stress balance) means for the day; bands after Friel, The Cyclist's Training Bible (2018). */
public enum Freshness {
    EXHAUSTED("you're carrying a lot of fatigue"),
    TRAINING("you're training productively"),
    NEUTRAL("your training load is balanced"),
    FRESH("you are fresh"),
    DETRAINING("you're so rested that you're losing fitness");

    /** Below the first form begins exhaustion, above the last one the loss of fitness. */
    private static final double[] FORM_BOUNDS = {-30, -10, 5, 25};

    private final String words;

    Freshness(String words) {
        this.words = words;
    }

    public static Freshness of(FitnessTrend trend) {
        int band = 0;
        while (band < FORM_BOUNDS.length && trend.tsb() >= FORM_BOUNDS[band]) {
            band++;
        }
        return values()[band];
    }

    /**
     * The end of a sentence that speaks to the athlete.
     *
     * @param tapering whether a race is near, before which rest is wanted
     */
    public String words(boolean tapering) {
        return tapering && this == DETRAINING ? "you are well rested, as you should be before a race" : words;
    }
}
