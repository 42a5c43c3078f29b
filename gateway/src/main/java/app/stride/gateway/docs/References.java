package app.stride.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** References within an OpenAPI document: {@code $ref}s and discriminator mappings. */
final class References {
    private static final String PREFIX = "#/components/";

    private References() {}

    /** All components referred to anywhere below the node. */
    static Set<ComponentKey> in(JsonNode node) {
        Set<ComponentKey> found = new LinkedHashSet<>();
        collect(node, found);
        return found;
    }

    /** Rewrites every reference below the node in place. */
    static void rewrite(JsonNode node, UnaryOperator<ComponentKey> renaming) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                if (isReference(field.getValue())) {
                    object.set(field.getKey(), renamed(field.getValue(), renaming));
                } else {
                    rewrite(field.getValue(), renaming);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(element -> rewrite(element, renaming));
        }
    }

    private static void collect(JsonNode node, Set<ComponentKey> found) {
        if (isReference(node)) {
            found.add(key(node));
        }
        node.forEach(child -> collect(child, found));
    }

    private static boolean isReference(JsonNode node) {
        return node.isTextual()
                && node.textValue().startsWith(PREFIX)
                && node.textValue().indexOf('/', PREFIX.length()) > 0;
    }

    private static ComponentKey key(JsonNode reference) {
        String[] parts = reference.textValue().substring(PREFIX.length()).split("/", 2);
        return new ComponentKey(parts[0], parts[1]);
    }

    private static JsonNode renamed(JsonNode reference, UnaryOperator<ComponentKey> renaming) {
        ComponentKey key = renaming.apply(key(reference));
        return TextNode.valueOf(PREFIX + key.section() + "/" + key.name());
    }
}
