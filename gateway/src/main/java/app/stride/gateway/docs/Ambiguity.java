package app.stride.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds component names that mean different things in different documents. */
final class Ambiguity {
    private Ambiguity() {}

    /**
     * Names whose definitions differ, and identical ones that refer, over any number of steps, to one that differs:
     * neither can be shared.
     */
    static Set<ComponentKey> among(Collection<PartDocument> documents) {
        Map<ComponentKey, Set<JsonNode>> meanings = meanings(documents);
        Set<ComponentKey> ambiguous = meanings.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        while (ambiguous.addAll(referringTo(ambiguous, meanings, sharedNames(documents)))) {
            // each round follows the references one step further
        }
        return ambiguous;
    }

    private static Map<ComponentKey, Set<JsonNode>> meanings(Collection<PartDocument> documents) {
        Map<ComponentKey, Set<JsonNode>> meanings = new LinkedHashMap<>();
        documents.forEach(document -> document.components()
                .forEach((key, definition) ->
                        meanings.computeIfAbsent(key, first -> new HashSet<>()).add(definition)));
        return meanings;
    }

    private static Set<ComponentKey> sharedNames(Collection<PartDocument> documents) {
        Set<ComponentKey> once = new HashSet<>();
        return documents.stream()
                .flatMap(document -> document.components().keySet().stream())
                .filter(key -> !once.add(key))
                .collect(Collectors.toSet());
    }

    private static List<ComponentKey> referringTo(
            Set<ComponentKey> ambiguous, Map<ComponentKey, Set<JsonNode>> meanings, Set<ComponentKey> shared) {
        return meanings.entrySet().stream()
                .filter(meaning -> shared.contains(meaning.getKey()))
                .filter(meaning -> meaning.getValue().stream()
                        .flatMap(definition -> References.in(definition).stream())
                        .anyMatch(ambiguous::contains))
                .map(Map.Entry::getKey)
                .toList();
    }
}
