package app.stride.acceptance.testkit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every place in a body where a value may stand: those of its example, and those that its schema allows besides. */
public final class Places {
    /** As deep as the target of a workout's segment, and no further: segments have steps, and these have steps. */
    private static final int DEEPEST = 6;

    private final Api api;
    private final SchemaSample required;
    private final JsonNode example;
    private final List<Place> found = new ArrayList<>();

    private Places(Api api, JsonNode example) {
        this.api = api;
        this.required = SchemaSample.ofWhatIsRequired(api);
        this.example = example;
    }

    static List<Place> of(Api api, JsonNode schema, JsonNode example) {
        Places places = new Places(api, example);
        places.collect(schema, example, "");
        return places.found;
    }

    /** Of an array only its first place. */
    private void collect(JsonNode reference, JsonNode body, String pointer) {
        JsonNode schema = firstBranch(reference);
        JsonNode here = body.at(pointer);
        if (here.isArray()) {
            add(schema.path("items"), body, pointer + "/0");
        }
        if (!here.isObject()) {
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        here.fieldNames().forEachRemaining(names::add);
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        names.forEach(name -> add(schema.path("properties").path(name), body, pointer + "/" + escaped(name)));
        if (schema.path("additionalProperties").isObject() && here.isEmpty()) {
            add(schema.path("additionalProperties"), body, pointer + "/text");
        }
    }

    /** A place that the body lacks is filled first, so that there is something for places further in to stand in. */
    private void add(JsonNode schema, JsonNode body, String pointer) {
        JsonNode filled = body.at(pointer).isMissingNode() ? with(body, pointer, required.of(schema)) : body;
        String format = firstBranch(schema).path("format").asText();
        Place place = new Place(filled, pointer, !example.at(pointer).isMissingNode(), format);
        found.add(place);
        if (place.depth() < DEEPEST) {
            collect(schema, filled, pointer);
        }
    }

    private JsonNode firstBranch(JsonNode reference) {
        JsonNode schema = api.resolved(reference);
        for (String branches : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.path(branches).has(0)) {
                return firstBranch(schema.path(branches).path(0));
            }
        }
        return schema;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static JsonNode with(JsonNode body, String pointer, JsonNode value) {
        JsonNode copy = body.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array) {
            if (array.isEmpty()) {
                array.add(value);
            } else {
                array.set(place.last().getMatchingIndex(), value);
            }
        }
        return copy;
    }

    /**
     * One of them.
     *
     * @param body the example, with as much added as it takes for this place to be in it
     * @param pointer where in the body it is
     * @param isInExample whether the example has it, so that nothing is added
     * @param format of the value there, as the schema has it; empty where it has none
     */
    public record Place(JsonNode body, String pointer, boolean isInExample, String format) {
        /** How far in it is: one for what the body itself has. */
        int depth() {
            return (int) pointer.chars().filter(character -> character == '/').count();
        }

        /** The body with this text in the place. */
        public JsonNode holding(String text) {
            return with(body, pointer, TextNode.valueOf(text));
        }
    }
}
