package app.stride.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** One service's OpenAPI document, with the name of its upstream. */
record PartDocument(String part, ObjectNode json) {
    /** Its components except the security schemes, which are the gateway's own. */
    Map<ComponentKey, JsonNode> components() {
        Map<ComponentKey, JsonNode> components = new LinkedHashMap<>();
        json.path("components")
                .properties()
                .forEach(section -> section.getValue()
                        .properties()
                        .forEach(component -> components.put(
                                new ComponentKey(section.getKey(), component.getKey()), component.getValue())));
        components.keySet().removeIf(key -> key.section().equals("securitySchemes"));
        return components;
    }

    /** A copy in which the given components, and all references to them, are prefixed with the service's name. */
    PartDocument withOwnNames(Set<ComponentKey> ambiguous) {
        ObjectNode copy = json.deepCopy();
        References.rewrite(copy, key -> ambiguous.contains(key) ? key.of(part) : key);
        ambiguous.forEach(key -> rename(copy, key));
        return new PartDocument(part, copy);
    }

    private void rename(ObjectNode document, ComponentKey key) {
        if (document.path("components").path(key.section()) instanceof ObjectNode section && section.has(key.name())) {
            section.set(key.of(part).name(), section.remove(key.name()));
        }
    }
}
