package app.stride.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether the event schemas of a service still keep what released versions of them promised: {@code events} beside {@code released/VERSION},
 * each with a file for each event type. Consumers of other teams were written against those; a schema may only gain optional fields.
 */
public final class EventContract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUFFIX = ".schema.json";

    private static final Pattern SCHEMA_REFERENCE = Pattern.compile("events/(\\S+)\\.schema\\.json");

    /** What a reader relies on and what no addition may touch. */
    private static final List<String> KEPT = List.of(
            "type",
            "enum",
            "const",
            "format",
            "pattern",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "additionalProperties");

    private final Path contract;
    private final List<String> breaches = new ArrayList<>();

    private EventContract(Path contract) {
        this.contract = contract;
    }

    /** What a consumer of a released version, or a reader of the contract, would stumble over, as sentences; none when all is well. */
    public static List<String> breaches(Path contract) {
        EventContract check = new EventContract(contract);
        check.beWhole();
        for (Path version : list(contract.resolve("released"))) {
            list(version).stream()
                    .filter(file -> file.toString().endsWith(SUFFIX))
                    .forEach(check::compare);
        }
        return List.copyOf(check.breaches);
    }

    /** The AsyncAPI document is one, and speaks of exactly those events that have a schema; each of them has an example. */
    private void beWhole() {
        Set<String> described = new TreeSet<>();
        Matcher references = SCHEMA_REFERENCE.matcher(text(contract.resolve("asyncapi.yaml")));
        while (references.find()) {
            described.add(references.group(1));
        }
        Set<String> there = new TreeSet<>();
        list(contract.resolve("events")).stream()
                .map(file -> file.getFileName().toString())
                .filter(file -> file.endsWith(SUFFIX))
                .forEach(file -> there.add(file.replace(SUFFIX, "")));
        if (!described.equals(there)) {
            breaches.add("asyncapi.yaml refers to " + described + ", and there are schemas of " + there);
        }
        breaches.addAll(ContractForms.ofAsyncApi(contract.resolve("asyncapi.yaml")));
        there.forEach(this::beDescribedByAnExample);
    }

    private void beDescribedByAnExample(String type) {
        Path schema = contract.resolve("events").resolve(type + SUFFIX);
        Path example = contract.resolve("events/examples").resolve(type + ".json");
        breaches.addAll(ContractForms.ofSchema(schema));
        if (Files.exists(example)) {
            breaches.addAll(ContractForms.ofExample(example, schema));
        } else {
            breaches.add(type + " has no example");
        }
    }

    private void compare(Path released) {
        String name = released.getFileName().toString();
        Path present = contract.resolve("events").resolve(name);
        if (Files.exists(present)) {
            compare(name.replace(SUFFIX, ""), read(released), read(present));
        } else {
            breaches.add(name.replace(SUFFIX, "") + " is gone");
        }
    }

    private void compare(String place, JsonNode released, JsonNode present) {
        for (String keyword : KEPT) {
            if (!words(released.path(keyword)).equals(words(present.path(keyword)))) {
                breaches.add(
                        place + ": " + keyword + " was " + released.path(keyword) + " and is " + present.path(keyword));
            }
        }
        compareRequired(place, words(released.path("required")), words(present.path("required")));
        released.path("properties").fieldNames().forEachRemaining(field -> {
            JsonNode now = present.path("properties").path(field);
            if (now.isMissingNode()) {
                breaches.add(place + "." + field + " is gone");
            } else {
                compare(place + "." + field, released.path("properties").path(field), now);
            }
        });
        if (released.has("items")) {
            compare(place + "[]", released.path("items"), present.path("items"));
        }
    }

    /** Events that were published before lack what is new, and consumers count on what was always there. */
    private void compareRequired(String place, Set<String> released, Set<String> present) {
        Stream.concat(
                        released.stream().filter(field -> !present.contains(field)),
                        present.stream().filter(field -> !released.contains(field)))
                .forEach(field -> breaches.add(place + "." + field
                        + (released.contains(field) ? " was required and is not" : " is required and was not")));
    }

    /** In any order: that of an enumeration or of types means nothing. */
    private static Set<String> words(JsonNode node) {
        Set<String> words = new TreeSet<>();
        if (node.isArray()) {
            node.forEach(word -> words.add(word.asText()));
        } else if (!node.isMissingNode()) {
            words.add(node.asText());
        }
        return words;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
