package app.stride.operations.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An object of the Kubernetes API as the chart renders it. */
public record Manifest(JsonNode tree) {

    public String kind() {
        return tree.path("kind").asText();
    }

    public String apiVersion() {
        return tree.path("apiVersion").asText();
    }

    public String name() {
        return tree.at("/metadata/name").asText();
    }

    public String component() {
        return tree.at("/metadata/labels/app.kubernetes.io~1component").asText();
    }

    /** What stands at the JSON pointer. */
    public JsonNode at(String pointer) {
        return tree.at(pointer);
    }

    /** The containers of the pods, sidecars and those that run before included. */
    public List<JsonNode> containers() {
        List<JsonNode> containers = new ArrayList<>();
        at("/spec/template/spec/containers").forEach(containers::add);
        at("/spec/template/spec/initContainers").forEach(containers::add);
        return containers;
    }

    /** A map of strings at the pointer, by key. */
    public Map<String, String> map(String pointer) {
        Map<String, String> map = new TreeMap<>();
        at(pointer)
                .properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        return map;
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
