package app.stride.activity.adapter.file.json;

import app.stride.activity.adapter.file.recording.DecimalText;
import app.stride.activity.adapter.file.recording.Limits;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One object of a JSON file, as far as an activity needs it: plain fields by their path ({@code summaryDTO.distance}), laps, and Nike's metrics. It is
 * read as it comes, never held as a tree; what nobody asks for is passed over.
 */
final class JsonActivity {
    private static final int DEPTH = 2;
    /** Lists of activities, around which services put an object that tells which page of them it is. */
    private static final Set<String> LISTS = Set.of("activities", "activityList");
    /** What only a lap or an effort on a segment bears, beside a start and a time of its own. */
    private static final List<String> MARKS_OF_A_STRETCH = List.of("activity.id", "lap_index", "segment.id");

    private final JsonParser parser;
    private final Map<String, String> fields = new HashMap<>();
    private final List<Map<String, String>> laps = new ArrayList<>();
    private final JsonSeries series = new JsonSeries();
    private boolean cutOff;
    private boolean hasStreams;

    private JsonActivity(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads the object at whose beginning the parser stands; of one that is damaged what came before, and of one
     * around a list of activities what comes before that list, at whose beginning the parser then stands.
     */
    static JsonActivity read(JsonParser parser) {
        JsonActivity activity = new JsonActivity(parser);
        try {
            activity.object("", 1);
        } catch (IOException damaged) {
            activity.cutOff = true;
        }
        return activity;
    }

    private void object(String path, int depth) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = path + parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT) {
                child(name, depth);
            } else if (value == JsonToken.START_ARRAY && LISTS.contains(name)) {
                return;
            } else if (value == JsonToken.START_ARRAY) {
                array(name);
            } else if (value != JsonToken.VALUE_NULL) {
                put(fields, name, parser.getText());
            }
        }
    }

    private void child(String name, int depth) throws IOException {
        if (depth < DEPTH) {
            object(name + ".", depth + 1);
        } else {
            parser.skipChildren();
        }
    }

    private void array(String name) throws IOException {
        switch (name) {
            case "laps", "lapDTOs" -> eachLap();
            case "summaries" -> eachSummary();
            case "metrics" -> eachMetric();
            default -> {
                hasStreams |= name.endsWith(".data");
                parser.skipChildren();
            }
        }
    }

    private void eachLap() throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> lap = plain();
            if (laps.size() < Limits.LAPS) {
                laps.add(lap);
            }
        }
    }

    /** Nike's totals: {@code {"metric": "distance", "summary": "total", "value": 7.01}}. */
    private void eachSummary() throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> summary = plain();
            String value = summary.get("value");
            if (value != null) {
                put(fields, "summaries." + summary.get("metric") + "." + summary.get("summary"), value);
            }
        }
    }

    private void eachMetric() throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            String type = "";
            String unit = "";
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("values") && value == JsonToken.START_ARRAY) {
                    eachValue(type, unit);
                } else if (name.equals("type")) {
                    type = parser.getText();
                } else if (name.equals("unit")) {
                    unit = parser.getText();
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private void eachValue(String type, String unit) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> value = plain();
            series.add(
                    type,
                    unit,
                    DecimalText.of(value.get("start_epoch_ms")),
                    DecimalText.of(value.get("end_epoch_ms")),
                    DecimalText.of(value.get("value")));
        }
    }

    /** The plain fields of the object that begins here. */
    private Map<String, String> plain() throws IOException {
        Map<String, String> plain = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                put(plain, name, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return plain;
    }

    private static void put(Map<String, String> into, String name, String text) {
        if (into.size() < Limits.NAMES && text.length() <= Limits.TEXT && name.length() <= Limits.TEXT) {
            into.put(name, text);
        }
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    @Nullable String text(String field) {
        return fields.get(field);
    }

    /** NaN where there is none. */
    double number(String field) {
        return DecimalText.of(fields.get(field));
    }

    List<Map<String, String>> laps() {
        return laps;
    }

    JsonSeries series() {
        return series;
    }

    /** Whether it is what a service gives out beside an activity: laps, samples, or an effort on a segment. */
    boolean isPart() {
        return isStretch() || !laps.isEmpty() || hasStreams;
    }

    /** Whether it is one lap or one effort on a segment: it has a start and a time, but is no activity. */
    boolean isStretch() {
        return MARKS_OF_A_STRETCH.stream().anyMatch(fields::containsKey);
    }

    boolean isCutOff() {
        return cutOff;
    }
}
