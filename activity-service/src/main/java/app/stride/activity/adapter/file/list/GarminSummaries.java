package app.stride.activity.adapter.file.list;

import app.stride.activity.adapter.file.json.JsonFiles;
import app.stride.activity.adapter.file.list.LogbookLine.Untold;
import app.stride.activity.adapter.file.recording.DecimalText;
import app.stride.activity.adapter.file.recording.Limits;
import app.stride.activity.adapter.file.recording.SportNames;
import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.Origin;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.usecase.ingest.Archives.UnreadableArchiveException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code summarizedActivities.json} of a Garmin account export: milliseconds and centimetres throughout. */
final class GarminSummaries {
    private static final String LIST = "summarizedActivitiesExport";
    private static final String NOTHING_LEFT = "The list is damaged: none of its activities could be read.";

    private final List<Logbook.Line> lines = new ArrayList<>();
    private int number;

    private GarminSummaries() {}

    static boolean recognizes(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 200), StandardCharsets.UTF_8);
        return start.contains('"' + LIST + '"');
    }

    /** What can be read of it: a damaged file is read up to the damage. UnreadableArchiveException when it is too long. */
    static Logbook read(byte[] content, String path) {
        GarminSummaries summaries = new GarminSummaries();
        List<String> doubts = new ArrayList<>();
        try (JsonParser parser = JsonFiles.JSON.createParser(content)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME && LIST.equals(parser.currentName())) {
                    summaries.list(parser);
                }
            }
        } catch (IOException damage) {
            if (summaries.lines.isEmpty()) {
                // Nothing comes of the list, which is a failure and no doubt.
                summaries.lines.add(new Logbook.Line(1, new Untold(NOTHING_LEFT)));
            } else {
                doubts.add("The list is damaged: what stands behind the damage could not be read.");
            }
        }
        return new Logbook(path, "activity", summaries.lines, doubts).settled();
    }

    private void list(JsonParser parser) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            LogbookLine content = content(fields(parser));
            number++;
            if (number > Limits.LOGBOOK_LINES) {
                throw new UnreadableArchiveException(
                        "The list of activities has more than " + Limits.LOGBOOK_LINES + " activities.");
            }
            lines.add(new Logbook.Line(number, content));
        }
    }

    /** The plain fields of an object; what is nested in it is passed over. */
    private static Map<String, String> fields(JsonParser parser) throws IOException {
        Map<String, String> fields = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else if (value != JsonToken.VALUE_NULL && fields.size() < Limits.LOGBOOK_COLUMNS) {
                fields.put(name, parser.getText());
            }
        }
        return fields;
    }

    private static LogbookLine content(Map<String, String> fields) {
        double begin = DecimalText.of(fields.getOrDefault("beginTimestamp", fields.get("startTimeGmt")));
        double local = DecimalText.of(fields.get("startTimeLocal"));
        if (Double.isNaN(begin)) {
            return LogbookLine.undated("");
        }
        Sport sport = SportNames.sport(fields.get("activityType"));
        String name = fields.get("name");
        String id = fields.get("activityId");
        return figures(fields, sport)
                .line(
                        sport,
                        totals -> new LogbookEntry(
                                Instant.ofEpochMilli((long) begin),
                                Double.isNaN(local) ? null : local((long) local),
                                sport,
                                SportNames.subSport(fields.get("activityType")),
                                name == null || name.isBlank() ? null : name.strip(),
                                totals,
                                id == null ? null : new Origin("garmin", id),
                                null));
    }

    private static LocalDateTime local(long millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }

    private static LogbookFigures figures(Map<String, String> fields, @Nullable Sport sport) {
        LogbookFigures figures = new LogbookFigures();
        figures.timer = DecimalText.of(fields.get("duration")) / 1000;
        figures.elapsed = DecimalText.of(fields.get("elapsedDuration")) / 1000;
        figures.moving = DecimalText.of(fields.get("movingDuration")) / 1000;
        figures.metres = DecimalText.of(fields.get("distance")) / 100;
        figures.climb = DecimalText.of(fields.get("elevationGain")) / 100;
        figures.averageHeartRate = DecimalText.of(fields.get("avgHr"));
        figures.maxHeartRate = DecimalText.of(fields.get("maxHr"));
        figures.countOneFoot(DecimalText.of(fields.get("avgRunCadence")), sport);
        double both = DecimalText.of(fields.get("avgDoubleCadence"));
        figures.cadence = both > 0 ? both : figures.cadence;
        return figures;
    }
}
