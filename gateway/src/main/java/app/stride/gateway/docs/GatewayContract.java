package app.stride.gateway.docs;

import app.stride.gateway.problem.Problem;
import app.stride.gateway.route.Route;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Adds to every operation what the gateway contributes and what a service left out: errors, operation ids, examples.
 */
final class GatewayContract {
    private static final String SCHEMA = "ProblemDetails";
    private static final String SHARED_RESPONSE = "#/components/responses/";
    private static final Pattern ERROR = Pattern.compile("[45][0-9]{2}");

    private final JsonNode sharedResponses;
    private final SchemaExample requests;
    private final SchemaExample answers;

    /** For the operations of a document with these components. */
    GatewayContract(JsonNode components) {
        JsonNode schemas = components.path("schemas");
        this.sharedResponses = components.path("responses");
        this.requests = SchemaExample.ofRequests(schemas);
        this.answers = SchemaExample.ofAnswers(schemas);
    }

    /** Defines the schema of all errors, which {@link #complete} refers to. */
    static void define(ObjectNode schemas) {
        ObjectNode schema = schemas.putObject(SCHEMA).put("type", "object").put("description", "RFC 9457.");
        schema.putArray("required").add("type").add("title").add("status").add("detail");
        ObjectNode properties = schema.putObject("properties");
        text(properties, "type", "A URI that names the kind of problem; about:blank when the status says it all.");
        text(properties, "title", "What the status means.");
        properties
                .putObject("status")
                .put("type", "integer")
                .put("minimum", 400)
                .put("maximum", 599);
        text(properties, "detail", "A sentence that says what to do.");
        text(properties, "instance", "The requested path.");
        ObjectNode violation = properties
                .putObject("violations")
                .put("type", "array")
                .put("description", "Which fields are wrong, on 400.")
                .putObject("items")
                .put("type", "object")
                .putObject("properties");
        text(violation, "field", "The field's name.");
        text(violation, "message", "What is wrong with it.");
        text(properties, "part", "The service that is unavailable, on 502, 503 and 504.");
        number(properties, "retry_after_s", "When to retry, in seconds, on 429.");
        number(properties, "max_bytes", "The size limit of a body, on 413.");
        number(properties, "max_calls", "How many calls may be in progress at once, on 429.");
        number(properties, "max_streams", "How many event streams may be open, on 429.");
    }

    private static void number(ObjectNode properties, String name, String description) {
        properties.putObject(name).put("type", "integer").put("minimum", 0).put("description", description);
    }

    private static void text(ObjectNode properties, String name, String description) {
        properties.putObject(name).put("type", "string").put("description", description);
    }

    /** Adds whatever an operation lacks. */
    void complete(ObjectNode operation, String method, String path, Route route) {
        if (!operation.has("operationId")) {
            operation.put("operationId", id(method, path));
        }
        ObjectNode responses = operation.withObjectProperty("responses");
        errors(operation, path, route).forEach((status, description) -> {
            if (!responses.has(status)) {
                responses.putObject(status).put("description", description);
            }
        });
        responses.properties().forEach(response -> {
            if (response.getValue() instanceof ObjectNode described) {
                completeResponse(response.getKey(), described, path);
            }
        });
        operation.path("requestBody").path("content").forEach(body -> addExample(body, requests));
        sort(operation, responses);
    }

    private void completeResponse(String status, ObjectNode response, String path) {
        boolean error = ERROR.matcher(status).matches();
        if (error) {
            writeOut(response);
        }
        if (error && response.path("content").isEmpty()) {
            response.putObject("content")
                    .putObject(Problem.MEDIA_TYPE)
                    .putObject("schema")
                    .put("$ref", "#/components/schemas/" + SCHEMA);
        }
        if (error
                && response.path("content").path(Problem.MEDIA_TYPE) instanceof ObjectNode problem
                && !hasExample(problem)) {
            problem.set(
                    "example",
                    example(
                            Integer.parseInt(status),
                            path,
                            response.path("description").asText()));
        }
        response.path("content").forEach(body -> addExample(body, answers));
    }

    /** Replaces a reference to a shared response by the response itself, so that it can have its own example. */
    private void writeOut(ObjectNode response) {
        String name = response.path("$ref").asText().replace(SHARED_RESPONSE, "");
        if (sharedResponses.path(name) instanceof ObjectNode shared) {
            response.remove("$ref");
            response.setAll(shared.deepCopy());
        }
    }

    private static JsonNode example(int status, String path, String description) {
        Problem known = Problem.ofStatus(status);
        boolean plain = known.title().equals("Refused") || status >= 500;
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", plain ? Titles.of(status) : known.title())
                .put("status", status)
                .put("detail", plain ? description : known.detail())
                .put("instance", path);
    }

    private static void addExample(JsonNode mediaType, SchemaExample examples) {
        if (mediaType instanceof ObjectNode object && !hasExample(object)) {
            examples.of(object.path("schema")).ifPresent(example -> object.set("example", example));
        }
    }

    private static boolean hasExample(ObjectNode mediaType) {
        return mediaType.has("example") || mediaType.has("examples");
    }

    private static Map<String, String> errors(ObjectNode operation, String path, Route route) {
        Map<String, String> errors = new TreeMap<>();
        errors.put("400", "The request is malformed; the violations name the fields.");
        if (!route.isPublic()) {
            errors.put("401", "The bearer token is missing, invalid or expired.");
            errors.put("403", "A browser session was used without its CSRF token, or from another origin.");
        }
        if (path.contains("{")) {
            errors.put("404", "It does not exist, or it is not yours.");
        }
        if (producesJson(operation)) {
            errors.put("406", "The Accept header lists no media type in which this operation responds.");
        }
        if (operation.has("requestBody")) {
            errors.put("408", "The body did not arrive in time.");
            errors.put("413", "The body exceeds the size limit.");
            errors.put("415", "The body's media type is not supported.");
        }
        errors.put("414", "The address, including its query, exceeds 4000 characters.");
        errors.put("421", "The request names a host that is not one of the installation.");
        errors.put("431", "The headers exceed the size limit.");
        errors.put("429", "Rate limit exceeded; Retry-After says when to retry.");
        errors.put("502", "The service is unavailable; everything else still works.");
        errors.put("503", "The service cannot accept more calls right now.");
        errors.put("504", "The service did not respond in time.");
        return errors;
    }

    private static boolean producesJson(ObjectNode operation) {
        return operation.path("responses").properties().stream()
                .anyMatch(response -> response.getKey().startsWith("2")
                        && response.getValue().path("content").has("application/json"));
    }

    private static void sort(ObjectNode operation, ObjectNode responses) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        responses.properties().forEach(response -> sorted.put(response.getKey(), response.getValue()));
        ObjectNode ordered = operation.putObject("responses");
        sorted.forEach(ordered::set);
    }

    /** {@code get /v1/activities/{id}/laps} becomes getActivitiesByIdLaps. */
    private static String id(String method, String path) {
        StringBuilder id = new StringBuilder(method);
        for (String segment : path.split("[/._-]+", -1)) {
            String word = segment.startsWith("{")
                    ? "By" + capital(segment.substring(1, segment.length() - 1))
                    : capital(segment);
            id.append(segment.equals("v1") ? "" : word);
        }
        return id.toString();
    }

    private static String capital(String word) {
        String plain = word.replaceAll("[^A-Za-z0-9]", "");
        return plain.isEmpty() ? "" : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }
}
