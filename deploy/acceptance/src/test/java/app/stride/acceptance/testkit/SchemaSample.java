package app.stride.acceptance.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Makes a value that fits a schema, as far as the schema tells. */
final class SchemaSample {
    private static final int DEEPEST = 4;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Api api;
    private final boolean onlyRequired;

    SchemaSample(Api api) {
        this(api, false);
    }

    private SchemaSample(Api api, boolean onlyRequired) {
        this.api = api;
        this.onlyRequired = onlyRequired;
    }

    /** Makes the smallest values: objects have what they must have. */
    static SchemaSample ofWhatIsRequired(Api api) {
        return new SchemaSample(api, true);
    }

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode reference, int depth) {
        JsonNode schema = api.resolved(reference);
        for (String given : new String[] {"example", "default", "const"}) {
            if (schema.hasNonNull(given)) {
                return schema.path(given);
            }
        }
        for (String first : new String[] {"examples", "enum"}) {
            if (schema.path(first).isArray() && !schema.path(first).isEmpty()) {
                return schema.path(first).path(0);
            }
        }
        for (String branch : new String[] {"oneOf", "anyOf", "allOf"}) {
            if (schema.path(branch).isArray() && !schema.path(branch).isEmpty()) {
                return of(schema.path(branch).path(0), depth);
            }
        }
        return ofType(schema, depth);
    }

    private JsonNode ofType(JsonNode schema, int depth) {
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.path(0).asText() : type.asText()) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> JSON.numberNode(schema.path("minimum").asLong(3));
            case "boolean" -> JSON.booleanNode(false);
            case "string" -> text(schema);
            default -> schema.has("properties") ? object(schema, depth) : JSON.nullNode();
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        if (depth < DEEPEST) {
            Set<String> required = new HashSet<>();
            schema.path("required").forEach(name -> required.add(name.asText()));
            schema.path("properties").properties().stream()
                    .filter(property -> !onlyRequired || required.contains(property.getKey()))
                    .forEach(property -> object.set(property.getKey(), of(property.getValue(), depth + 1)));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        return depth < DEEPEST ? array.add(of(schema.path("items"), depth + 1)) : array;
    }

    private static JsonNode text(JsonNode schema) {
        return JSON.textNode(
                switch (schema.path("format").asText()) {
                    case "date" ->
                        LocalDate.now(java.time.ZoneOffset.UTC).minusDays(2).toString();
                    case "date-time" -> LocalDate.now(java.time.ZoneOffset.UTC).minusDays(2) + "T07:30:00Z";
                    case "uuid" -> "01890a5d-ac96-774b-bcce-b302099a8057";
                    default -> "text";
                });
    }
}
