package app.stride.activity.adapter.file.recording;

import app.stride.running.HeartRate;
import org.jspecify.annotations.Nullable;

/** Lets through what a body can do; anything else is a sensor's error and counts as not measured. */
public final class Plausible {
    private Plausible() {}

    /** The heart rate in beats per minute; NaN when no living person has it. */
    public static double heartRate(double bpm) {
        return Double.isNaN(bpm) || !HeartRate.isPlausible((int) Math.round(bpm)) ? Double.NaN : bpm;
    }

    public static @Nullable HeartRate heartRateOrNull(double bpm) {
        return Double.isNaN(heartRate(bpm)) ? null : HeartRate.ofBpm((int) Math.round(bpm));
    }
}
