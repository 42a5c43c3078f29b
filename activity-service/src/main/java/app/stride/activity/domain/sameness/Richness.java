package app.stride.activity.domain.sameness;

import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.domain.activity.Totals;

/** How much a recording tells: of two of the same run, the one that tells more counts. */
public final class Richness {
    private static final int SAMPLES = 1000;
    private static final int HEART_RATE = 200;
    private static final int DISTANCE = 100;
    private static final int CHANNEL = 20;
    private static final int LAPS = 10;
    private static final int FIGURE = 5;

    /** Up to so many points of difference for how densely it was sampled. */
    private static final int DENSITY = 15;

    private Richness() {}

    /** At least 0; samples outweigh everything else, then heart rate, then distance. */
    public static int of(Recording recording) {
        Totals totals = recording.totals();
        int richness = ofSamples(recording.samples(), totals);
        richness += totals.averageHeartRate() == null ? 0 : HEART_RATE;
        richness += totals.distance() == null ? 0 : DISTANCE;
        richness += recording.laps().size() > 1 ? LAPS : 0;
        richness += recording.device() == null ? 0 : FIGURE;
        richness += totals.elevationGainMetres() == null ? 0 : FIGURE;
        return richness + (totals.averageCadence() == null ? 0 : FIGURE);
    }

    /** Whether a recording that is so rich has samples. */
    static boolean hasSamples(int richness) {
        return richness >= SAMPLES;
    }

    private static int ofSamples(Samples samples, Totals totals) {
        if (samples.isEmpty()) {
            return 0;
        }
        int channels = 0;
        for (Channel channel : Channel.values()) {
            channels += samples.has(channel) ? 1 : 0;
        }
        double perSecond = samples.size() / Math.max(1.0, totals.elapsed().toSeconds());
        return SAMPLES + CHANNEL * channels + (int) Math.round(DENSITY * Math.min(1, perSecond));
    }
}
