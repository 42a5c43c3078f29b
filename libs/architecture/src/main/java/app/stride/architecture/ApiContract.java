package app.stride.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whether the OpenAPI document of a service still keeps what released versions of it promised: {@code openapi.yaml} beside
 * {@code released/VERSION/openapi.yaml}. Callers were written against those: paths, methods, statuses and fields stay, and nothing new is demanded.
 */
public final class ApiContract {
    private static final String DOCUMENT = "openapi.yaml";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final OpenApiDocument released;
    private final OpenApiDocument present;
    private final List<String> breaches = new ArrayList<>();
    /** Schemas refer to each other in circles, and each is told of once. */
    private final Set<String> compared = new HashSet<>();

    private ApiContract(Path released, Path present) {
        this.released = OpenApiDocument.read(released);
        this.present = OpenApiDocument.read(present);
    }

    /** What a caller who was written against a released version would stumble over, as sentences; none when all is well. */
    public static List<String> breaches(Path contract) {
        try (Stream<Path> files = Files.walk(contract.resolve("released"))) {
            return files.filter(file -> file.endsWith(DOCUMENT))
                    .sorted()
                    .flatMap(file -> new ApiContract(file, contract.resolve(DOCUMENT)).compare().stream())
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> compare() {
        released.paths()
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> compareOperation(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                method.getValue(),
                                present.paths().path(path.getKey()).path(method.getKey()))));
        return breaches;
    }

    private void compareOperation(String place, JsonNode before, JsonNode now) {
        if (now.isMissingNode()) {
            breaches.add(place + " is gone");
            return;
        }
        compareParameters(place, before, now);
        JsonNode taken = released.resolved(before.path("requestBody"));
        JsonNode takenNow = present.resolved(now.path("requestBody"));
        if (takenNow.path("required").asBoolean() && !taken.path("required").asBoolean()) {
            breaches.add(place + " demands a body and did not");
        }
        compareContent(place + " takes", taken, takenNow, Direction.TAKEN);
        before.path("responses").properties().forEach(answer -> {
            JsonNode answerNow = present.resolved(now.path("responses").path(answer.getKey()));
            if (answerNow.isMissingNode()) {
                breaches.add(place + " " + answer.getKey() + " is gone");
            } else {
                compareContent(
                        place + " " + answer.getKey(),
                        released.resolved(answer.getValue()),
                        answerNow,
                        Direction.GIVEN);
            }
        });
    }

    private void compareParameters(String place, JsonNode before, JsonNode now) {
        Set<String> known = released.parameters(before, false);
        known.stream()
                .filter(parameter -> !present.parameters(now, false).contains(parameter))
                .forEach(parameter -> breaches.add(place + " " + parameter + " is gone"));
        Set<String> demanded = released.parameters(before, true);
        present.parameters(now, true).stream()
                .filter(parameter -> !demanded.contains(parameter))
                .forEach(parameter -> breaches.add(place + " " + parameter + " is demanded and was not"));
    }

    private void compareContent(String place, JsonNode before, JsonNode now, Direction direction) {
        before.path("content").properties().forEach(type -> {
            JsonNode nowOfType = now.path("content").path(type.getKey());
            if (nowOfType.isMissingNode()) {
                breaches.add(place + " " + type.getKey() + " is gone");
            } else {
                compareSchemas(place, type.getValue().path("schema"), nowOfType.path("schema"), direction);
            }
        });
    }

    /** Which way what a schema describes goes: to the service or from it. */
    private enum Direction {
        TAKEN,
        GIVEN
    }

    private void compareSchemas(String place, JsonNode before, JsonNode now, Direction direction) {
        String reference = before.path("$ref").asText();
        if (!reference.isEmpty() && !compared.add(direction + reference + now.path("$ref"))) {
            return;
        }
        OpenApiDocument.Shape was = released.shape(before);
        OpenApiDocument.Shape is = present.shape(now);
        Set<String> typesGone = new TreeSet<>(was.types());
        typesGone.removeAll(is.types());
        if (!is.types().isEmpty() && !typesGone.isEmpty()) {
            breaches.add(place + ": type was " + was.types() + " and is " + is.types());
        }
        compareRequired(place, was, is, direction);
        was.fields().forEach((field, schema) -> {
            JsonNode fieldNow = is.fields().get(field);
            if (fieldNow == null) {
                breaches.add(place + "." + field + " is gone");
            } else {
                compareSchemas(place + "." + field, schema, fieldNow, direction);
            }
        });
        if (!was.items().isMissingNode() && !is.items().isMissingNode()) {
            compareSchemas(place + "[]", was.items(), is.items(), direction);
        }
    }

    /** Nothing more is demanded of who sends, and who reads counts on what was always there. */
    private void compareRequired(
            String place, OpenApiDocument.Shape was, OpenApiDocument.Shape is, Direction direction) {
        Set<String> changed = new TreeSet<>(direction == Direction.TAKEN ? is.required() : was.required());
        changed.removeAll(direction == Direction.TAKEN ? was.required() : is.required());
        changed.forEach(field -> breaches.add(place + "." + field
                + (direction == Direction.TAKEN ? " is required and was not" : " was required and is not")));
    }
}
