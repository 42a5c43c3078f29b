package app.stride.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Creates an example for a schema without one: from its parts' examples, otherwise by unit and format. */
final class SchemaExample {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final String REFERENCE = "#/components/schemas/";

    /** Quantities end in their unit; the first match counts. */
    private static final Map<String, Number> BY_UNIT = new LinkedHashMap<>();

    static {
        BY_UNIT.put("_s_per_km", 330);
        BY_UNIT.put("_1_5", 3);
        BY_UNIT.put("_1_10", 4);
        BY_UNIT.put("_km", 10);
        BY_UNIT.put("_miles", 6);
        BY_UNIT.put("_m", 10_000);
        BY_UNIT.put("_s", 3_300);
        BY_UNIT.put("_h", 7);
        BY_UNIT.put("_hr", 150);
        BY_UNIT.put("_bpm", 150);
        BY_UNIT.put("_minutes", 55);
        BY_UNIT.put("_percent", 50);
    }

    private static final Map<String, String> BY_FORMAT = Map.of(
            "date", "2027-04-18",
            "date-time", "2027-04-18T07:30:00+02:00",
            "uuid", "01890a5d-ac96-774b-bcce-b302099a8057",
            "uri", "https://stride.example/v1/activities",
            "binary", "(the file)");

    private final JsonNode schemas;
    private final boolean sent;

    private SchemaExample(JsonNode schemas, boolean sent) {
        this.schemas = schemas;
        this.sent = sent;
    }

    /** For requests, without read-only properties; the schemas refer to each other by name. */
    static SchemaExample ofRequests(JsonNode schemas) {
        return new SchemaExample(schemas, true);
    }

    /** For responses. */
    static SchemaExample ofAnswers(JsonNode schemas) {
        return new SchemaExample(schemas, false);
    }

    /** An example; empty if the schema gives nothing to make one from. */
    Optional<JsonNode> of(JsonNode schema) {
        return Optional.ofNullable(of("", schema, 0));
    }

    private @Nullable JsonNode of(String name, JsonNode reference, int depth) {
        JsonNode schema = resolved(reference);
        Optional<JsonNode> given = given(schema);
        if (given.isPresent() || depth > DEEPEST) {
            return given.orElse(null);
        }
        for (String branch : List.of("oneOf", "anyOf")) {
            for (JsonNode option : schema.path(branch)) {
                if (!"null".equals(option.path("type").asText())) {
                    return of(name, option, depth);
                }
            }
        }
        if (schema.has("allOf")) {
            return merged(name, schema, depth);
        }
        return ofType(name, schema, depth);
    }

    private static Optional<JsonNode> given(JsonNode schema) {
        for (String key : List.of("example", "const", "default")) {
            if (schema.has(key)) {
                return Optional.of(schema.path(key));
            }
        }
        for (String key : List.of("examples", "enum")) {
            if (schema.path(key).has(0)) {
                return Optional.of(schema.path(key).path(0));
            }
        }
        return Optional.empty();
    }

    private JsonNode merged(String name, JsonNode schema, int depth) {
        ObjectNode all = JSON.objectNode();
        for (JsonNode part : schema.path("allOf")) {
            if (of(name, part, depth) instanceof ObjectNode object) {
                all.setAll(object);
            }
        }
        return all;
    }

    private @Nullable JsonNode ofType(String name, JsonNode schema, int depth) {
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(name, schema, depth);
            case "boolean" -> JSON.booleanNode(true);
            case "integer" -> JSON.numberNode(number(name, schema).longValue());
            case "number" -> JSON.numberNode(number(name, schema).doubleValue());
            case "string" -> text(schema);
            default -> null;
        };
    }

    /** The first type that is not null; object if there are only properties. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (!"null".equals(each.asText())) {
                    return each.asText();
                }
            }
        }
        return type.isMissingNode() && schema.has("properties") ? "object" : type.asText();
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (sent && property.getValue().path("readOnly").asBoolean()) {
                continue;
            }
            JsonNode value = of(property.getKey(), property.getValue(), depth + 1);
            if (value != null) {
                object.set(property.getKey(), value);
            }
        }
        return object;
    }

    private ArrayNode array(String name, JsonNode schema, int depth) {
        JsonNode item = of(name, schema.path("items"), depth + 1);
        return item == null ? JSON.arrayNode() : JSON.arrayNode().add(item);
    }

    private static Number number(String name, JsonNode schema) {
        double wanted = BY_UNIT.entrySet().stream()
                .filter(unit -> name.endsWith(unit.getKey()))
                .findFirst()
                .map(unit -> unit.getValue().doubleValue())
                .orElse(1.0);
        double least = schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY);
        double most = schema.path("maximum").asDouble(Double.POSITIVE_INFINITY);
        return Math.min(most, Math.max(least, wanted));
    }

    private static JsonNode text(JsonNode schema) {
        String format = schema.path("format").asText();
        String text = BY_FORMAT.getOrDefault(format, "text");
        boolean fits = !format.isEmpty() || fits(text, schema.path("pattern").asText(".*"));
        return JSON.textNode(fits ? text : "");
    }

    private static boolean fits(String text, String pattern) {
        try {
            return text.matches(pattern);
        } catch (PatternSyntaxException notJavas) {
            return false;
        }
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        for (int step = 0; found.has("$ref") && step < DEEPEST; step++) {
            String reference = found.path("$ref").asText();
            found = reference.startsWith(REFERENCE)
                    ? schemas.path(reference.substring(REFERENCE.length()))
                    : JSON.objectNode();
        }
        return found;
    }
}
