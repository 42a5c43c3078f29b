package app.stride.acceptance.testkit;

import app.stride.acceptance.testkit.Places.Place;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One call that the product's OpenAPI document offers.
 *
 * @param method in capitals
 * @param template the path with its parameters in braces
 */
public record Operation(String method, String template, JsonNode description, Api api) {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    /** Whether it can be called without a token. */
    public boolean isPublic() {
        return description.path("security").isArray()
                && description.path("security").isEmpty();
    }

    /** Whether it only reads. */
    public boolean isReading() {
        return method.equals("GET");
    }

    /** The names of what stands in braces, in their order. */
    public List<String> pathParameters() {
        return PARAMETER
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The names of its query parameters. */
    public List<String> queryParameters() {
        return namesOf(inQuery());
    }

    /** The names of those query parameters that take an id. */
    public List<String> queryIds() {
        return namesOf(inQuery()
                .filter(parameter -> api.resolved(parameter.path("schema"))
                        .path("format")
                        .asText()
                        .equals("uuid")));
    }

    private Stream<JsonNode> inQuery() {
        return StreamSupport.stream(description.path("parameters").spliterator(), false)
                .map(api::resolved)
                .filter(parameter -> parameter.path("in").asText().equals("query"));
    }

    private static List<String> namesOf(Stream<JsonNode> parameters) {
        return parameters.map(parameter -> parameter.path("name").asText()).toList();
    }

    /** The path with its parameters filled in, each by the template up to and with it. */
    public String path(UnaryOperator<String> valueOf) {
        return PARAMETER
                .matcher(template)
                .replaceAll(found ->
                        java.util.regex.Matcher.quoteReplacement(valueOf.apply(template.substring(0, endOf(found)))));
    }

    private static int endOf(MatchResult found) {
        return found.end();
    }

    /** A body of the kind it takes, by its example or its schema; empty when it takes none in JSON. */
    public Optional<JsonNode> validBody() {
        JsonNode content = json();
        if (content.isMissingNode()) {
            return Optional.empty();
        }
        if (content.has("example")) {
            return Optional.of(content.path("example"));
        }
        if (content.path("examples").elements().hasNext()) {
            return Optional.of(
                    api.resolved(content.path("examples").elements().next()).path("value"));
        }
        return Optional.of(new SchemaSample(api).of(content.path("schema")));
    }

    /** Every place of a body that it takes, whether its example has it or only its schema. */
    public List<Place> places() {
        return validBody().map(this::placesIn).orElse(List.of());
    }

    /** The same with another body for an example. */
    public List<Place> placesIn(JsonNode body) {
        return Places.of(api, json().path("schema"), body);
    }

    private JsonNode json() {
        return api.resolved(description.path("requestBody")).path("content").path("application/json");
    }

    /** Whether it takes a form with a file. */
    public boolean takesFile() {
        return api.resolved(description.path("requestBody")).path("content").has("multipart/form-data");
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
