package app.stride.activity.adapter.file.json;

import app.stride.activity.adapter.file.recording.Limits;
import app.stride.activity.adapter.file.recording.RecordingDraft;
import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Format;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.ReadOutcome.Refused;
import app.stride.activity.domain.activity.Recording;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads activities as the interfaces of Strava, Garmin Connect and Nike give them out in JSON: one, a list of them,
 * or an object around a list.
 */
public final class JsonFiles {
    /** Names are not kept for the next file: one of nothing but names would be dear. */
    public static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static final String DAMAGED = "The file is damaged or cut off; what came before the damage was kept.";

    private final List<Recording> recordings = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private boolean hasParts;
    private boolean damaged;

    private JsonFiles() {}

    /** JSON begins with a brace or a bracket, after a byte order mark or blanks perhaps. */
    public static boolean recognizes(byte[] start) {
        for (int i = 0; i < start.length; i++) {
            int next = start[i] & 0xff;
            if (next == '{' || next == '[') {
                return true;
            }
            if (next < 0xbb && !Character.isWhitespace(next)) {
                return false;
            }
        }
        return false;
    }

    public static ReadOutcome read(InputStream content) throws IOException {
        JsonFiles files = new JsonFiles();
        try (JsonParser parser = JSON.createParser(content)) {
            JsonToken token = parser.nextToken();
            while (token != null && (token != JsonToken.START_OBJECT || files.next(parser))) {
                token = parser.nextToken();
            }
        } catch (IOException damaged) {
            files.damaged = true;
        }
        return files.outcome();
    }

    /** Reads the object that begins here; whether what comes behind it can be read, too. */
    private boolean next(JsonParser parser) {
        if (!hasRoom()) {
            return false;
        }
        JsonActivity activity = JsonActivity.read(parser);
        add(activity);
        damaged |= activity.isCutOff();
        return !damaged;
    }

    private boolean hasRoom() {
        if (recordings.size() < Limits.LISTED) {
            return true;
        }
        warnings.add("The file contains too many activities; those at its end were skipped.");
        return false;
    }

    private void add(JsonActivity activity) {
        Optional<JsonService> service = activity.isStretch() ? Optional.empty() : JsonService.of(activity);
        if (service.isEmpty()) {
            hasParts |= activity.isPart();
            return;
        }
        Optional<Recording> recording = service.get().draft(activity).flatMap(RecordingDraft::finish);
        recording.ifPresentOrElse(
                recordings::add, () -> warnings.add("An activity without a start or a duration was skipped."));
    }

    private ReadOutcome outcome() {
        if (recordings.isEmpty()) {
            return new Refused(reason(), warnings.isEmpty() && !damaged);
        }
        if (damaged) {
            warnings.add(DAMAGED);
        }
        return new Read(recordings, List.copyOf(warnings), Format.JSON);
    }

    private String reason() {
        if (!warnings.isEmpty()) {
            return "The JSON file contains no activity that can be read.";
        }
        if (hasParts) {
            return "The JSON file contains laps, samples or segments of an activity, which are none of their own:"
                    + " send the activity itself.";
        }
        return damaged
                ? "The JSON file is damaged or cut off before its first activity: export it again."
                : "The file is JSON, but not an activity from Strava, Garmin or Nike in a form that Stride reads:"
                        + " send its FIT, GPX or TCX file instead.";
    }
}
