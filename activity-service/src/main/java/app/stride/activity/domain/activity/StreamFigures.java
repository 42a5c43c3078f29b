package app.stride.activity.domain.activity;

import app.stride.running.AerobicDecoupling;
import app.stride.running.Distance;
import app.stride.running.Grade;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What only the samples of a run tell.
 *
 * @param levelDistance the distance on level ground that would have taken as much (Minetti 2002), null without altitude or way
 * @param decouplingPercent how much speed per heart beat fell from the first half to the second, null where it cannot be told
 */
public record StreamFigures(
        @Nullable Distance levelDistance, @Nullable Double decouplingPercent) {

    private static final StreamFigures NONE = new StreamFigures(null, null);

    /** Metres over which a grade is taken: over less, the noise of altitudes looks like hills (our own choice). */
    private static final double GRADE_OVER = 80;

    /** Linear in the number of samples; nothing for any sport but running, and no grades on a treadmill. */
    public static StreamFigures of(Recording recording) {
        Samples samples = recording.samples();
        if (recording.sport() != Sport.RUN || !samples.has(Channel.DISTANCE)) {
            return NONE;
        }
        boolean hills = samples.has(Channel.ALTITUDE) && recording.subSport() != SubSport.TREADMILL;
        return new StreamFigures(
                hills ? levelDistance(samples) : null, samples.has(Channel.HEART_RATE) ? decoupling(samples) : null);
    }

    private static @Nullable Distance levelDistance(Samples samples) {
        double[] altitudes = Climb.levelled(samples);
        double level = 0;
        double metres = 0;
        double altitude = Double.NaN;
        for (int i = 0; i < samples.size(); i++) {
            double now = samples.at(Channel.DISTANCE, i);
            if (Double.isNaN(now)) {
                continue;
            }
            boolean last = i == samples.size() - 1;
            if (now - metres >= GRADE_OVER || last && now > metres) {
                level += (now - metres) * levelMetresPerMetre(altitudes[i] - altitude, now - metres);
                metres = now;
                altitude = altitudes[i];
            } else if (Double.isNaN(altitude)) {
                altitude = altitudes[i];
            }
        }
        return level > 0 ? Distance.ofMetres(level) : null;
    }

    private static double levelMetresPerMetre(double climb, double metres) {
        return Double.isNaN(climb) ? 1 : Grade.of(climb / metres).levelMetresPerMetre();
    }

    private static @Nullable Double decoupling(Samples samples) {
        double[] seconds = new double[samples.size()];
        double[] metres = new double[samples.size()];
        double[] beats = new double[samples.size()];
        Arrays.setAll(seconds, samples::seconds);
        Arrays.setAll(metres, i -> samples.at(Channel.DISTANCE, i));
        Arrays.setAll(beats, i -> samples.at(Channel.HEART_RATE, i));
        return AerobicDecoupling.of(seconds, metres, beats)
                .map(AerobicDecoupling::percent)
                .orElse(null);
    }
}
