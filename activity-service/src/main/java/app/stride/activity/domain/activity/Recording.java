package app.stride.activity.domain.activity;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one file, one session of a file, or a run that was typed in says; nothing in it is guessed.
 *
 * @param zone the time zone or the plain offset that the recording itself tells, null where it tells none
 * @param name the title that the recording bears, null where it has none
 * @param race whether the recording itself says that it was a race
 * @param device maker and model as the recording tells them, such as {@code garmin 3291}
 * @param samples the streams; {@link Samples#none()} where there are none
 */
public record Recording(
        Sport sport,
        @Nullable SubSport subSport,
        Instant start,
        @Nullable ZoneId zone,
        @Nullable String name,
        boolean race,
        @Nullable String device,
        Totals totals,
        List<Lap> laps,
        Samples samples) {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");

    public Recording {
        name = legible(name);
        device = legible(device);
        laps = List.copyOf(laps);
    }

    /** Without what no eye sees and some storage refuses; null where nothing is left. */
    private static @Nullable String legible(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String legible = CONTROL.matcher(text).replaceAll(" ").strip();
        return legible.isEmpty() ? null : legible;
    }
}
