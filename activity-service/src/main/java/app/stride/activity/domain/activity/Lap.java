package app.stride.activity.domain.activity;

import app.stride.running.Distance;
import app.stride.running.HeartRate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One lap of a recording.
 *
 * @param startOffset from the start of the recording on the wall clock
 * @param duration on the timer, so without the pauses
 * @param distance null where the recording has none
 */
public record Lap(
        Kind kind,
        Duration startOffset,
        Duration duration,
        @Nullable Distance distance,
        @Nullable HeartRate averageHeartRate,
        @Nullable HeartRate maxHeartRate) {

    /** What ended the lap: the watch by itself, the athlete's button, or a step of a workout on the watch. */
    public enum Kind {
        AUTO,
        MANUAL,
        WORKOUT_STEP;

        /** The name in the API, in events and in the database, such as {@code workout_step}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of this code; empty for any other text. */
        public static Optional<Kind> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }
}
