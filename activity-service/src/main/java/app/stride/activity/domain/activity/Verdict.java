package app.stride.activity.domain.activity;

import app.stride.running.TrainingLoad;
import org.jspecify.annotations.Nullable;

/**
 * What all of an athlete's running, and what they tell of themselves, says about one run; it may change when more is known.
 *
 * @param load null where neither heart rate nor pace can tell it
 * @param raceSuggestion whether it looks like a race that nobody flagged; null for what does not count as running
 * @param ageGradePercent of a race, null where age, sex or distance leave it open
 */
public record Verdict(
        @Nullable TrainingLoad load,
        @Nullable Boolean raceSuggestion,
        @Nullable Double ageGradePercent) {

    private static final Verdict NONE = new Verdict(null, null, null);

    /** Of what does not count as running. */
    public static Verdict none() {
        return NONE;
    }

    /** The same in the steps in which it is kept: a tenth of a point or percent, below which a difference is nothing to tell anybody. */
    public Verdict rounded() {
        return new Verdict(
                load == null ? null : new TrainingLoad(tenths(load.value()), load.method()),
                raceSuggestion,
                ageGradePercent == null ? null : tenths(ageGradePercent));
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
