package app.stride.activity.adapter.file.xml;

import app.stride.activity.adapter.file.recording.Interruptions;
import app.stride.activity.adapter.file.recording.Limits;
import app.stride.activity.adapter.file.recording.RecordingDraft;
import app.stride.activity.adapter.file.recording.SportNames;
import app.stride.activity.domain.activity.SamplesBuilder;
import app.stride.activity.domain.activity.Sport;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The points of one recording of a GPX file: a track, or several that follow on each other. */
final class GpxTrack {
    /** Tracks that begin so soon after the one before are parts of the same recording, which some programs cut at each stop. */
    private static final long FOLLOWS_WITHIN = Duration.ofHours(1).toMillis();
    /** Within a track, a gap of a day or more separates recordings. */
    private static final long APART = Duration.ofDays(1).toMillis();

    final SamplesBuilder samples = new SamplesBuilder();

    @Nullable String name;

    @Nullable String type;

    @Nullable Sport sport;

    @Nullable ZoneOffset zone;

    private final long start;
    private final Set<Long> resumptions = new HashSet<>();
    private long last;

    GpxTrack(XmlPoint first) {
        this.start = first.millis;
        this.last = first.millis;
    }

    /** Whether the point belongs to this recording rather than to the next one. */
    boolean continuesWith(XmlPoint point, boolean newTrack) {
        long later = point.millis - last;
        // Tracks of the same time are of two devices, or two people.
        boolean follows = newTrack ? later >= 0 && later < FOLLOWS_WITHIN : Math.abs(later) < APART;
        return follows && Math.abs(point.millis - start) <= Limits.LONGEST.toMillis();
    }

    /** Whether a track of this sport cannot be a part of the recording, as the ride after the swim of a triathlon. */
    boolean isOfAnotherSport(@Nullable Sport other) {
        return sport != null && other != null && sport != other;
    }

    void add(XmlPoint point, boolean newStretch) {
        if (newStretch && samples.size() > 0) {
            resumptions.add(point.millis - start);
        }
        last = point.millis;
        point.addTo(samples, start);
    }

    RecordingDraft draft() {
        // The clock of a point that came too late in the file may lie before the first one's.
        var whole = samples.build();
        long first = whole.isEmpty() ? 0 : Math.round(whole.seconds(0) * 1000);
        RecordingDraft draft = new RecordingDraft(Instant.ofEpochMilli(start + first));
        draft.samples = whole.part(0, whole.size(), first);
        for (int i = 1; i < whole.size(); i++) {
            if (resumptions.remove(Math.round(whole.seconds(i) * 1000))) {
                draft.resumes.set(i);
            }
        }
        draft.stops = Interruptions.stops(draft.samples, draft.resumes);
        draft.resumes = Interruptions.pauses(draft.samples, draft.resumes);
        draft.name = name;
        draft.zone = zone;
        draft.sport = sport;
        draft.subSport = SportNames.subSport(type);
        return draft;
    }
}
