package app.stride.activity.adapter.file.xml;

import app.stride.activity.adapter.file.recording.DateTimeText;
import app.stride.activity.adapter.file.recording.DecimalText;
import app.stride.activity.adapter.file.recording.Limits;
import app.stride.activity.adapter.file.recording.RecordingDraft;
import app.stride.activity.adapter.file.recording.SportNames;
import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Format;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.ReadOutcome.Refused;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Sport;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes in GPX 1.0 and 1.1 with the extensions of Garmin, Cluetrust and others. */
final class GpxVisitor implements XmlVisitor {
    private static final String NO_DURATION = "A track without a duration was skipped.";
    private static final String SPORT_GUESSED = "The file does not name a sport; it was inferred from the pace.";
    private static final String DRIVEN = "Part of the track was driven; it does not count towards distance and time.";

    private final List<GpxTrack> tracks = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private @Nullable String creator;
    private @Nullable String fileName;
    private @Nullable String trackName;
    private @Nullable String trackType;
    private @Nullable Sport trackSport;
    private boolean inMetadata;
    private boolean inTrack;
    private boolean inLink;
    private boolean newTrack;
    private boolean newStretch;
    private int points;
    private int untimed;
    private @Nullable XmlPoint point;

    @Override
    public void begin(String element, XmlAttributes attributes) {
        switch (element) {
            case "" -> creator = attributes.text("creator");
            case "metadata" -> inMetadata = true;
            case "author" -> inMetadata = false; // Who has a name as well.
            case "trk" -> {
                inTrack = true;
                newTrack = true;
                trackName = null;
                trackType = null;
                trackSport = null;
            }
            case "trkseg" -> newStretch = true;
            case "link" -> inLink = inTrack && point == null;
            case "trkpt" -> {
                point = new XmlPoint();
                point.latitude = DecimalText.of(attributes.value("lat"));
                point.longitude = DecimalText.of(attributes.value("lon"));
            }
            default -> {
                // Matters when it ends.
            }
        }
    }

    @Override
    public void end(String element, CharSequence text) {
        if (point != null) {
            if (element.equals("trkpt")) {
                add(point);
                point = null;
            } else {
                take(point, element, text);
            }
        } else if (inTrack) {
            track(element, text);
        } else if (inMetadata) {
            metadata(element, text);
        }
    }

    private void metadata(String element, CharSequence text) {
        switch (element) {
            case "name" -> fileName = fileName == null ? text.toString().strip() : fileName;
            case "metadata" -> inMetadata = false;
            default -> {
                // Descriptions, bounds, words to find it by.
            }
        }
    }

    private void track(String element, CharSequence text) {
        switch (element) {
            case "name" -> trackName = text.toString().strip();
            case "link" -> inLink = false;
            case "type" -> {
                if (inLink) {
                    return; // What the link leads to, as text/html.
                }
                trackType = text.toString().strip();
                trackSport = SportNames.sport(trackType);
            }
            case "trk" -> inTrack = false;
            default -> {
                // Links, descriptions, drawing styles.
            }
        }
    }

    private void take(XmlPoint into, String element, CharSequence text) {
        switch (element) {
            case "time" -> {
                into.millis = DateTimeText.millis(text);
                into.zone = DateTimeText.offset(text);
            }
            case "ele" -> into.altitude = DecimalText.of(text);
            case "hr", "heartrate", "heartRate" -> into.heartRate = DecimalText.of(text);
            case "cad", "cadence", "RunCadence" -> into.cadence = DecimalText.of(text);
            case "speed" -> into.speed = DecimalText.of(text);
            case "atemp", "temp" -> into.temperature = DecimalText.of(text);
            case "power", "PowerInWatts", "watts" -> into.power = DecimalText.of(text);
            default -> {
                // Satellites, precision, courses: not kept.
            }
        }
    }

    private void add(XmlPoint next) {
        points++;
        if (!next.hasTime()) {
            untimed++;
            return;
        }
        GpxTrack track = tracks.isEmpty() ? null : tracks.get(tracks.size() - 1);
        if (track == null || !track.continuesWith(next, newTrack) || newTrack && track.isOfAnotherSport(trackSport)) {
            if (tracks.size() == Limits.RECORDINGS) {
                warnings.add("The file contains too many tracks; those at its end were skipped.");
                return;
            }
            track = new GpxTrack(next);
            track.name = trackName;
            track.type = trackType;
            track.sport = trackSport;
            track.zone = next.zone;
            tracks.add(track);
        }
        if (points - untimed > Limits.SAMPLES) {
            warnings.add("The file contains more points than any device records; those at its end were skipped.");
            return;
        }
        track.add(next, newStretch);
        newTrack = false;
        newStretch = false;
    }

    @Override
    public ReadOutcome outcome(boolean wholeFile) {
        List<Recording> recordings = new ArrayList<>();
        String program = creator == null ? null : ProgramName.of(creator);
        for (GpxTrack track : tracks) {
            RecordingDraft draft = track.draft();
            draft.device = program;
            if (draft.name == null || draft.name.isEmpty()) {
                draft.name = tracks.size() == 1 ? fileName : null;
            }
            String sport = draft.guessesSport() ? SportInName.of(creator, track.name) : null;
            if (sport != null) {
                draft.sport = SportNames.sport(sport);
                draft.subSport = SportNames.subSport(sport);
            }
            if (draft.guessesSport() && draft.leaveOutDrive()) {
                warnings.add(DRIVEN);
            }
            Optional<Recording> recording = draft.finish();
            recording.ifPresentOrElse(recordings::add, () -> warnings.add(NO_DURATION));
            if (recording.isPresent() && draft.guessesSport()) {
                warnings.add(SPORT_GUESSED);
            }
        }
        if (recordings.isEmpty()) {
            return new Refused(reason(wholeFile), wholeFile && untimed == points);
        }
        if (!wholeFile) {
            warnings.add("The file is damaged or cut off; what came before the damage was kept.");
        }
        if (untimed > 0) {
            warnings.add("Points without a time were skipped: " + untimed + " of " + points + ".");
        }
        return new Read(recordings, List.copyOf(warnings), Format.GPX);
    }

    private String reason(boolean wholeFile) {
        if (untimed > 0 && untimed == points) {
            return "The GPX file contains a route without times, not a recording.";
        }
        if (points > 0) {
            return "All points of the GPX file have the same time, so the recording has no duration.";
        }
        return wholeFile
                ? "The GPX file contains no track points."
                : "The GPX file is damaged before its first track point.";
    }
}
