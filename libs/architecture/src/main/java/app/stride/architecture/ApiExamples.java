package app.stride.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the examples in the OpenAPI document of a service are what its schemas describe. A field that no schema
 * names is wrong as well, though callers may send more: either the example has a slip, or the schema a gap.
 */
public final class ApiExamples {
    private static final String DOCUMENT = "openapi.yaml";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String DEFINITIONS = "$defs";

    private final OpenApiDocument document;
    private final JsonNode definitions;
    private final List<String> breaches = new ArrayList<>();

    private ApiExamples(OpenApiDocument document) {
        this.document = document;
        this.definitions = closed(document.root().at("/components/schemas"));
    }

    /** What is wrong with the examples of {@code openapi.yaml}, as sentences; none when all is well. */
    public static List<String> breaches(Path contract) {
        ApiExamples examples = new ApiExamples(OpenApiDocument.read(contract.resolve(DOCUMENT)));
        examples.check();
        return List.copyOf(examples.breaches);
    }

    private void check() {
        document.paths().forEach(path -> path.forEach(this::checkOperation));
    }

    private void checkOperation(JsonNode operation) {
        String id = operation.path("operationId").asText();
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter = document.resolved(each);
            checkExamples(id + " " + parameter.path("name").asText(), parameter);
        }
        checkContent(id + " takes", operation.path("requestBody"));
        operation
                .path("responses")
                .properties()
                .forEach(answer -> checkContent(id + " " + answer.getKey(), answer.getValue()));
    }

    private void checkContent(String place, JsonNode holder) {
        document.resolved(holder).path("content").forEach(type -> checkExamples(place, type));
    }

    /** Of a parameter or a media type: both have a schema, and examples of it. */
    private void checkExamples(String place, JsonNode described) {
        String schema = schema(described.path("schema"));
        examples(described)
                .forEach(example -> breaches.addAll(ContractForms.ofValue(place, schema, example.toString())));
    }

    private static List<JsonNode> examples(JsonNode described) {
        List<JsonNode> examples = new ArrayList<>();
        if (described.has("example")) {
            examples.add(described.path("example"));
        }
        described.path("examples").forEach(named -> examples.add(named.path("value")));
        return examples;
    }

    /** The schema as a document of its own, with those it refers to. */
    private String schema(JsonNode used) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("allOf").add(used.isObject() ? closed(used) : JsonNodeFactory.instance.booleanNode(true));
        schema.set(DEFINITIONS, definitions);
        return schema.toString().replace(SCHEMAS, "#/" + DEFINITIONS + "/");
    }

    /** The schema, and those in it, with no other fields than they name. */
    private static JsonNode closed(JsonNode schema) {
        JsonNode closed = schema.deepCopy();
        close(closed);
        return closed;
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema
                && schema.path("properties").isObject()
                && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        node.forEach(ApiExamples::close);
    }
}
