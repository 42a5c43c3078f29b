package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.Origin;
import app.stride.activity.domain.activity.ReadOutcome.Format;
import app.stride.activity.domain.activity.Recording;
import app.stride.running.Distance;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What makes an activity the same one when it is sent again, whatever file it comes in. */
public record Identity(String text) {

    /**
     * A device starts one recording of a sport at a time: the start, to the second, tells it. The format stands behind it, because in another one the
     * same recording may tell more.
     */
    public static Identity ofRecording(Recording recording, Format format) {
        return new Identity(
                "recording:" + startOf(recording) + ":" + format.name().toLowerCase(Locale.ROOT));
    }

    /** The id under which another service knows it. */
    public static Identity ofOrigin(Origin origin) {
        return new Identity("origin:" + origin.provider() + ":" + origin.externalId());
    }

    /** What an athlete typed in: two runs with the same start are two unless their figures are the same, too. */
    public static Identity ofTypedIn(Recording recording) {
        Distance distance = recording.totals().distance();
        return new Identity("manual:" + startOf(recording) + ":" + (distance == null ? "" : distance.metres()) + ":"
                + recording.totals().timer().toMillis());
    }

    /**
     * A line of a service's list: of what a device recorded, the recording itself; else the service's name for it; else its local start, which no
     * change of the athlete's time zone moves, and its figures.
     */
    public static Identity ofEntry(LogbookEntry entry) {
        Optional<Format> format = formatOf(entry.file());
        if (entry.instant() != null && format.isPresent()) {
            return ofRecording(entry.recording(ZoneOffset.UTC), format.get());
        }
        if (entry.origin() != null) {
            return ofOrigin(entry.origin());
        }
        return entry.local() != null && entry.turn() > 0
                ? ofDay(entry, entry.local())
                : ofTypedIn(entry.recording(ZoneOffset.UTC));
    }

    /**
     * Two runs of a day with the same figures, of which nobody tells the time, are two, whichever other runs stand
     * in the list.
     */
    private static Identity ofDay(LogbookEntry entry, LocalDateTime local) {
        LocalDateTime noon = local.toLocalDate().atTime(LocalTime.NOON);
        Identity first = ofTypedIn(entry.at(noon, 1).recording(ZoneOffset.UTC));
        return entry.turn() == 1 ? first : new Identity(first.text() + ":" + entry.turn());
    }

    private static Optional<Format> formatOf(@Nullable String file) {
        String name = file == null ? "" : file.toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return Arrays.stream(Format.values())
                .filter(format -> plain.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static String startOf(Recording recording) {
        return recording.sport().code() + ":" + recording.start().truncatedTo(ChronoUnit.SECONDS);
    }
}
