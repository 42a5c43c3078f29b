package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.Origin;
import app.stride.activity.domain.activity.Recording;
import app.stride.running.Distance;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** What makes an activity the same one when it is sent again, whatever file or format it comes in. */
public record Identity(String text) {

    /** A device starts one recording of a sport at a time: the start, to the second, tells it. */
    public static Identity ofRecording(Recording recording) {
        return new Identity("recording:" + startOf(recording));
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
        if (entry.instant() != null && entry.file() != null) {
            return ofRecording(entry.recording(ZoneOffset.UTC));
        }
        return entry.origin() == null ? ofTypedIn(entry.recording(ZoneOffset.UTC)) : ofOrigin(entry.origin());
    }

    private static String startOf(Recording recording) {
        return recording.sport().code() + ":" + recording.start().truncatedTo(ChronoUnit.SECONDS);
    }
}
