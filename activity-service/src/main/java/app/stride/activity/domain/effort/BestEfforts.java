package app.stride.activity.domain.effort;

import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.domain.activity.Sport;
import app.stride.running.Distance;
import app.stride.running.HeartRate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fastest stretch over each distance anywhere in a run, on the wall clock, between samples by interpolation. Linear in the
 * number of samples.
 */
public final class BestEfforts {
    /** A stretch that leaves out less than this share of the activity is the activity as a whole. */
    private static final double LEFT_OUT_AT_MOST = 0.03;
    /** How much shorter than the distance a typed-in figure may be: 42.19 km is a marathon. */
    private static final double ROUNDED_BY = 0.001;

    private BestEfforts() {}

    /** One effort per distance that the run covers, shortest first; none for any other sport. */
    public static List<BestEffort> of(Recording recording) {
        if (recording.sport() != Sport.RUN) {
            return List.of();
        }
        Course course = Course.of(recording.samples());
        List<BestEffort> efforts = new ArrayList<>();
        for (EffortDistance distance : EffortDistance.values()) {
            Optional<BestEffort> effort =
                    course.isEmpty() ? whole(recording, distance) : fastest(course, recording.samples(), distance);
            effort.filter(HumanLimits::allow).ifPresent(efforts::add);
        }
        return List.copyOf(efforts);
    }

    private static Optional<BestEffort> whole(Recording recording, EffortDistance distance) {
        Distance run = recording.totals().distance();
        if (run == null || recording.totals().elapsed().isZero()) {
            return Optional.empty();
        }
        double share = run.dividedBy(distance.distance());
        if (share < 1 - ROUNDED_BY || share * (1 - LEFT_OUT_AT_MOST) > 1) {
            return Optional.empty();
        }
        return Optional.of(new BestEffort(
                distance,
                recording.totals().elapsed(),
                Duration.ZERO,
                recording.totals().averageHeartRate(),
                true));
    }

    private static Optional<BestEffort> fastest(Course course, Samples samples, EffortDistance distance) {
        double metres = distance.distance().metres();
        return course.fastest(metres)
                .map(stretch -> new BestEffort(
                        distance,
                        millis(stretch.seconds()),
                        millis(stretch.from()),
                        averageHeartRate(samples, stretch),
                        metres >= course.metres() * (1 - LEFT_OUT_AT_MOST)));
    }

    private static Duration millis(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static @Nullable HeartRate averageHeartRate(Samples samples, Course.Stretch stretch) {
        double sum = 0;
        int beats = 0;
        for (int i = samples.firstAtOrAfter(stretch.from());
                i < samples.size() && samples.seconds(i) <= stretch.to();
                i++) {
            double rate = samples.at(Channel.HEART_RATE, i);
            if (!Double.isNaN(rate)) {
                sum += rate;
                beats++;
            }
        }
        int mean = beats == 0 ? 0 : (int) Math.round(sum / beats);
        return HeartRate.isPlausible(mean) ? HeartRate.ofBpm(mean) : null;
    }
}
