package app.stride.activity.adapter.file.archive;

import app.stride.activity.adapter.file.list.Logbook;
import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Sport;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What lists say of activities whose file they do not name, as Garmin's do not: known by when they began. */
final class DescribedStarts {
    /** A list counts in milliseconds what a watch counts in seconds. */
    private static final Duration APART = Duration.ofSeconds(2);

    private final Starts moments = new Starts();
    /** Those of which a list tells the local time alone, as if it were universal. */
    private final Starts clocks = new Starts();

    /** Entries by their sport and start. */
    private static final class Starts {
        private final Map<Sport, NavigableMap<Instant, List<LogbookEntry>>> entries = new EnumMap<>(Sport.class);

        void add(LogbookEntry entry, Instant start) {
            Sport told = entry.sport();
            entries.computeIfAbsent(told == null ? Sport.OTHER : told, first -> new TreeMap<>())
                    .computeIfAbsent(start, first -> new ArrayList<>(1))
                    .add(entry);
        }

        List<LogbookEntry> near(Sport sport, Instant start) {
            return entries
                    .getOrDefault(sport, Collections.emptyNavigableMap())
                    .subMap(start.minus(APART), true, start.plus(APART), true)
                    .values()
                    .stream()
                    .flatMap(List::stream)
                    .limit(2)
                    .toList();
        }
    }

    private DescribedStarts() {}

    static DescribedStarts of(List<Logbook> logbooks) {
        DescribedStarts starts = new DescribedStarts();
        for (Logbook logbook : logbooks) {
            logbook.entries().stream().filter(entry -> entry.file() == null).forEach(starts::add);
        }
        return starts;
    }

    private void add(LogbookEntry entry) {
        Instant start = entry.instant();
        LocalDateTime local = entry.local();
        if (start != null && entry.origin() != null) {
            moments.add(entry, start);
        } else if (start == null && local != null && entry.turn() == 0) {
            clocks.add(entry, local.toInstant(ZoneOffset.UTC));
        }
    }

    /** The one entry about the one recording of the file; null where there are several, as of two watches started at once. */
    @Nullable LogbookEntry entryOf(Read file) {
        if (file.recordings().size() != 1) {
            return null;
        }
        Recording recording = file.recordings().get(0);
        List<LogbookEntry> near = moments.near(recording.sport(), recording.start());
        if (near.isEmpty() && recording.zone() != null) {
            LocalDateTime local = LocalDateTime.ofInstant(recording.start(), recording.zone());
            near = clocks.near(recording.sport(), local.toInstant(ZoneOffset.UTC));
        }
        return near.size() == 1 ? near.get(0) : null;
    }
}
