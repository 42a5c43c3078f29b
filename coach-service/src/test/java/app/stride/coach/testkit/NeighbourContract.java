package app.stride.coach.testkit;

import app.stride.rest.SnakeCaseNaming;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The HTTP contract of another service, as it publishes it. */
public final class NeighbourContract {

    private static final SnakeCaseNaming WIRE = new SnakeCaseNaming();

    private final JsonNode document;

    private NeighbourContract(JsonNode document) {
        this.document = document;
    }

    public static NeighbourContract of(String service) {
        Path file = Path.of("..", service, "contract", "openapi.yaml");
        try {
            return new NeighbourContract(new YAMLMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the query parameters of a GET. */
    public List<String> parameters(String path) {
        return get(path).path("parameters").findValuesAsText("name");
    }

    /** What a record wants to read of the answer of a GET and the contract does not promise: nothing, or it has drifted. */
    public List<String> missingIn(String path, Class<? extends Record> message) {
        JsonNode answer = get(path).at("/responses/200/content/application~1json/schema");
        List<String> missing = new ArrayList<>();
        compare(answer, message, path, missing);
        return missing;
    }

    private JsonNode get(String path) {
        return document.path("paths").path(path).path("get");
    }

    private void compare(JsonNode schema, Class<?> message, String where, List<String> missing) {
        JsonNode object = object(schema);
        for (RecordComponent component : message.getRecordComponents()) {
            String field = name(component);
            JsonNode property = object.path("properties").path(field);
            if (property.isMissingNode()) {
                missing.add(where + " › " + field);
            } else {
                records(component.getGenericType())
                        .forEach(nested -> compare(property, nested, where + " › " + field, missing));
            }
        }
    }

    /** The object that a schema speaks of, whether it is a reference, a list of it, or may be null. */
    private JsonNode object(JsonNode schema) {
        if (schema.has("$ref")) {
            return object(document.at(schema.path("$ref").asText().substring(1)));
        }
        if (schema.has("items")) {
            return object(schema.path("items"));
        }
        return Stream.of("anyOf", "oneOf", "allOf")
                .flatMap(choice -> StreamSupport.stream(schema.path(choice).spliterator(), false))
                .map(this::object)
                .filter(choice -> choice.has("properties"))
                .findFirst()
                .orElse(schema);
    }

    private static Stream<Class<?>> records(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Stream.of(generic.getActualTypeArguments()).flatMap(NeighbourContract::records);
        }
        return type instanceof Class<?> plain && plain.isRecord() ? Stream.of(plain) : Stream.empty();
    }

    private static String name(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? WIRE.translate(component.getName()) : named.value();
    }
}
