package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.periodization.effort.Intensity;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import app.stride.running.PaceRange;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session without its date.
 *
 * @param subtype the variant
 * @param pace of the main part, null where fitness is unknown
 */
public record Session(
        WorkoutType type,
        @Nullable String subtype,
        List<Segment> segments,
        @Nullable PaceRange pace) {

    public Session {
        segments = List.copyOf(segments);
    }

    /** The effort that the session is about; that of races and strides is none that a heart rate tells. */
    public Intensity intensity() {
        return switch (type) {
            case TEMPO, TEMPO_SHORT, THRESHOLD -> Intensity.THRESHOLD;
            case RACE_PACE, LONG_PACE -> Intensity.RACE;
            case INTERVALS, STRIDES, RACE, REST -> Intensity.INTERVAL;
            default -> Intensity.EASY;
        };
    }

    /** Minutes of its work at threshold, 0 for a session of another effort. */
    public double minutesAtThreshold() {
        if (intensity() != Intensity.THRESHOLD) {
            return 0;
        }
        long seconds = 0;
        for (Segment part : segments) {
            for (Step step : part.each()) {
                seconds += step.kind() == Kind.WORK ? step.duration().toSeconds() * part.times() : 0;
            }
        }
        return seconds / 60.0;
    }

    public Distance distance() {
        double metres = 0;
        for (Segment part : segments) {
            metres += part.distance().metres();
        }
        return Distance.ofMetres(Math.rint(metres));
    }

    public Duration duration() {
        Duration sum = Duration.ZERO;
        for (Segment part : segments) {
            sum = sum.plus(part.duration());
        }
        return sum;
    }
}
