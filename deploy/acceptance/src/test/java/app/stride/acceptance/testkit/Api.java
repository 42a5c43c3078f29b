package app.stride.acceptance.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the running product says of itself: every call there is, so that a new one is tested without anybody remembering. */
public final class Api {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;

    private Api(JsonNode document) {
        this.document = document;
    }

    /** The document as the gateway publishes it now. */
    public static Api of(Stride stride) {
        String text = RestAssured.get(stride.gateway() + "/openapi?format=json").asString();
        try {
            return new Api(new ObjectMapper().readTree(text));
        } catch (JsonProcessingException e) {
            throw new AssertionError("/openapi is no JSON: " + text, e);
        }
    }

    /** Every call, those that remove something last. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(call -> METHODS.contains(call.getKey()))
                        .map(call -> new Operation(
                                call.getKey().toUpperCase(Locale.ROOT), path.getKey(), call.getValue(), this))
                        .forEach(operations::add));
        operations.sort((one, other) -> Boolean.compare(removes(one), removes(other)));
        return operations;
    }

    private static boolean removes(Operation operation) {
        return operation.method().equals("DELETE");
    }

    /** The node itself, or what its reference leads to. */
    JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = document.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }
}
