package app.stride.running;

import java.util.Objects;

/**
 * What a session cost the body, as one number; comparable only with loads of the same method.
 *
 * @param value finite, at least 0
 */
public record TrainingLoad(double value, Method method) {

    /** How the load was measured. */
    public enum Method {
        /** From heart rate: {@link BanisterTrimp}. */
        TRIMP,
        /** From pace against threshold pace: {@link RunningStress}. */
        RTSS
    }

    public TrainingLoad {
        Require.nonNegative(value, "training load");
        Objects.requireNonNull(method, "method");
    }
}
