package app.stride.activity.adapter.file;

import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Sport;
import java.time.Duration;
import java.time.Instant;
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

    private final Map<Sport, NavigableMap<Instant, List<LogbookEntry>>> entries = new EnumMap<>(Sport.class);

    private DescribedStarts() {}

    static DescribedStarts of(List<Logbook> logbooks) {
        DescribedStarts starts = new DescribedStarts();
        for (Logbook logbook : logbooks) {
            for (LogbookEntry entry : logbook.entries()) {
                Sport told = entry.sport();
                Sport sport = told == null ? Sport.OTHER : told;
                Instant start = entry.instant();
                if (entry.file() == null && entry.origin() != null && start != null) {
                    starts.entries
                            .computeIfAbsent(sport, first -> new TreeMap<>())
                            .computeIfAbsent(start, first -> new ArrayList<>(1))
                            .add(entry);
                }
            }
        }
        return starts;
    }

    /** The one entry about the one recording of the file; null where there are several, as of two watches started at once. */
    @Nullable LogbookEntry entryOf(Read file) {
        if (file.recordings().size() != 1) {
            return null;
        }
        Recording recording = file.recordings().get(0);
        List<LogbookEntry> near = entries
                .getOrDefault(recording.sport(), Collections.emptyNavigableMap())
                .subMap(recording.start().minus(APART), true, recording.start().plus(APART), true)
                .values()
                .stream()
                .flatMap(List::stream)
                .limit(2)
                .toList();
        return near.size() == 1 ? near.get(0) : null;
    }
}
