package app.stride.operations.chart;

import app.stride.operations.testkit.Manifest;
import app.stride.operations.testkit.Repository;
import app.stride.operations.testkit.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A field that an API server demands of objects of a kind, or of which it takes certain words only; the models know fields and types alone.
 *
 * @param words those that it takes; none where the field must be there
 */
record ApiRule(String kind, String path, Set<String> words) {
    private static final String EACH = "*";
    private static final List<ApiRule> ALL = read(Yaml.tree(Repository.text("deploy/helm/src/test/rules.yaml")));

    /** Where the rule holds in an object: in this node, of the field or element of that name. */
    private record Place(JsonNode parent, String field) {
        JsonNode value() {
            return parent.isArray() ? parent.path(Integer.parseInt(field)) : parent.path(field);
        }
    }

    static List<ApiRule> all() {
        return ALL;
    }

    /** The rules that the object breaks; a kind without rules is refused. */
    static List<ApiRule> brokenBy(Manifest manifest) {
        List<ApiRule> rules =
                ALL.stream().filter(rule -> rule.kind.equals(manifest.kind())).toList();
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("No rules of " + manifest.kind());
        }
        return rules.stream()
                .filter(rule -> rule.places(manifest.tree()).anyMatch(rule::isBrokenAt))
                .toList();
    }

    private boolean isBrokenAt(Place place) {
        JsonNode value = place.value();
        boolean missing = value.isMissingNode() || value.isNull();
        return words.isEmpty() ? missing : !missing && !words.contains(value.asText());
    }

    /** The object with the rule broken where it holds first, and whether it holds anywhere in it. */
    Stream<Manifest> broken(Manifest manifest) {
        JsonNode tree = manifest.tree().deepCopy();
        return places(tree)
                .filter(place -> !place.value().isMissingNode())
                .limit(1)
                .map(place -> {
                    breakAt(place);
                    return new Manifest(tree);
                });
    }

    private void breakAt(Place place) {
        if (place.parent() instanceof ArrayNode array) {
            array.set(Integer.parseInt(place.field()), TextNode.valueOf("Nonsense"));
        } else if (words.isEmpty()) {
            ((ObjectNode) place.parent()).remove(place.field());
        } else {
            ((ObjectNode) place.parent()).put(place.field(), "Nonsense");
        }
    }

    private Stream<Place> places(JsonNode tree) {
        List<String> steps = List.of(path.split("/"));
        String last = steps.get(steps.size() - 1).replace("~1", "/");
        List<JsonNode> reached = List.of(tree);
        for (String step : steps.subList(0, steps.size() - 1)) {
            reached = reached.stream().flatMap(node -> below(node, step)).toList();
        }
        return reached.stream()
                .flatMap(node -> last.equals(EACH)
                        ? IntStream.range(0, node.size()).mapToObj(index -> new Place(node, String.valueOf(index)))
                        : Stream.of(new Place(node, last)));
    }

    private static Stream<JsonNode> below(JsonNode node, String step) {
        if (step.equals(EACH)) {
            return StreamSupport.stream(node.spliterator(), false);
        }
        return node.hasNonNull(step) ? Stream.of(node.get(step)) : Stream.empty();
    }

    private static List<ApiRule> read(JsonNode kinds) {
        List<ApiRule> rules = new ArrayList<>();
        kinds.properties().forEach(kind -> {
            kind.getValue()
                    .path("required")
                    .forEach(path -> rules.add(new ApiRule(kind.getKey(), path.asText(), Set.of())));
            kind.getValue()
                    .path("words")
                    .properties()
                    .forEach(field -> rules.add(new ApiRule(kind.getKey(), field.getKey(), texts(field.getValue()))));
        });
        return List.copyOf(rules);
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return kind + " " + path + (words.isEmpty() ? " must be there" : " must be one of " + words);
    }
}
