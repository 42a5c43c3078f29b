package app.stride.activity.adapter.file.list;

import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.activity.Totals;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives each line of a list that tells a day without a time one of its own: the lines of one list are different
 * activities, as nobody runs twice at once.
 */
final class UntimedRuns {
    private static final LocalTime LATEST = LocalTime.of(23, 59);

    /** What makes lines of a day alike. */
    private record Figures(LocalDate day, @Nullable Sport sport, Totals totals) {}

    private final Map<LocalDate, LocalDateTime> mornings = new HashMap<>();
    private final Map<LocalDate, LocalDateTime> afternoons = new HashMap<>();
    private final Map<Figures, Integer> alike = new HashMap<>();

    /** The line in its turn: the first of a day at noon, each other one when the one before it is over. */
    LogbookEntry inTurn(LogbookEntry entry, LocalDate day) {
        Duration taken = entry.totals().elapsed().plusMinutes(1);
        return entry.at(
                start(day, taken), alike.merge(new Figures(day, entry.sport(), entry.totals()), 1, Integer::sum));
    }

    /** After noon; once that is full, from the beginning of the day on; beyond a whole day, wherever. */
    private LocalDateTime start(LocalDate day, Duration taken) {
        LocalDateTime noon = day.atTime(LocalTime.NOON);
        LocalDateTime morning = mornings.getOrDefault(day, day.atStartOfDay());
        LocalDateTime afternoon = afternoons.getOrDefault(day, noon);
        LocalDateTime latest = day.atTime(LATEST);
        boolean late = afternoon.plus(taken).isAfter(latest);
        if (late && !morning.plus(taken).isAfter(noon)) {
            mornings.put(day, morning.plus(taken));
            return morning;
        }
        afternoons.put(day, late ? latest : afternoon.plus(taken));
        return afternoon;
    }
}
