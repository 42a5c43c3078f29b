package app.stride.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An OpenAPI document, its references followed. */
record OpenApiDocument(JsonNode root) {
    private static final List<String> VARIANTS = List.of("allOf", "oneOf", "anyOf");

    /**
     * What a schema allows, its variants taken together.
     *
     * @param required fields that are there in every case
     * @param items the schema of the elements; missing where there is none
     */
    record Shape(Set<String> types, Map<String, JsonNode> fields, Set<String> required, JsonNode items) {}

    static OpenApiDocument read(Path file) {
        try {
            return new OpenApiDocument(new YAMLMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode paths() {
        return root.path("paths");
    }

    /** The node itself, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        JsonNode reached = node;
        while (reached.has("$ref")) {
            reached = root.at(reached.path("$ref").asText().substring(1));
        }
        return reached;
    }

    /** The parameters of an operation as "query page"; only those that must be given when {@code demanded}. */
    Set<String> parameters(JsonNode operation, boolean demanded) {
        Set<String> names = new TreeSet<>();
        operation.path("parameters").forEach(each -> {
            JsonNode parameter = resolved(each);
            if (!demanded || parameter.path("required").asBoolean()) {
                names.add(parameter.path("in").asText() + " "
                        + parameter.path("name").asText());
            }
        });
        return names;
    }

    Shape shape(JsonNode schema) {
        JsonNode own = resolved(schema);
        Set<String> types = words(own.path("type"));
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        own.path("properties").properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        Set<String> required = words(own.path("required"));
        JsonNode items = own.path("items");
        for (String variants : VARIANTS) {
            for (JsonNode variant : own.path(variants)) {
                Shape shape = shape(variant);
                types.addAll(shape.types);
                shape.fields.forEach(fields::putIfAbsent);
                required.addAll(variants.equals("allOf") ? shape.required : Set.of());
                items = items.isMissingNode() ? shape.items : items;
            }
        }
        return new Shape(types, fields, required, items);
    }

    private static Set<String> words(JsonNode node) {
        Set<String> words = new TreeSet<>();
        if (node.isArray()) {
            node.forEach(word -> words.add(word.asText()));
        } else if (!node.isMissingNode()) {
            words.add(node.asText());
        }
        return words;
    }
}
