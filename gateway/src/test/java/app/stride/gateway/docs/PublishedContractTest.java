package app.stride.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.gateway.route.Route;
import app.stride.gateway.route.RouteTable;
import app.stride.gateway.route.Upstream;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document that is published: the services' contracts, merged by the routes as they are configured. */
class PublishedContractTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** Checked by Redocly's rules when the pages are built, which is where Node is. */
    private static final Path WRITTEN = Path.of("target/published-openapi.json");

    private static ObjectNode published;

    @BeforeAll
    static void merge() throws IOException {
        List<PartDocument> parts = new ArrayList<>();
        for (String part : List.of("activity", "coach", "plans")) {
            Path contract = Path.of("..", part + "-service", "contract", "openapi.yaml");
            parts.add(new PartDocument(part, (ObjectNode) new YAMLMapper().readTree(contract.toFile())));
        }
        published = ProductDocument.merge(configuredRoutes(), "1.0.0", parts, List.of());
        new ObjectMapper().writeValue(WRITTEN.toFile(), published);
    }

    @Test
    void everyOperationIsDescribedWithExamples() {
        List<String> lacking = new ArrayList<>();
        published
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        lacks(operation.getValue())
                                .forEach(what -> lacking.add(operation.getKey() + " " + path.getKey() + ": " + what));
                    }
                }));

        assertThat(lacking).isEmpty();
    }

    @Test
    void whatTheGatewayRefusesByItselfIsDescribed() {
        JsonNode upload = published.at("/paths/~1v1~1activities~1import/post/responses");
        JsonNode list = published.at("/paths/~1v1~1activities/get/responses");

        assertThat(upload.fieldNames())
                .toIterable()
                .contains("408", "413", "414", "415", "421", "429", "431", "502", "504");
        assertThat(list.fieldNames())
                .toIterable()
                .contains("406", "414", "421", "431")
                .doesNotContain("408", "413");
        assertThat(published.at("/components/schemas/ProblemDetails/properties").fieldNames())
                .toIterable()
                .contains("part", "retry_after_s", "max_bytes", "max_calls", "max_streams");
    }

    private static List<String> lacks(JsonNode operation) {
        List<String> lacks = new ArrayList<>();
        if (operation.path("summary").asText().isBlank()) {
            lacks.add("a summary");
        }
        operation.path("requestBody").path("content").properties().forEach(body -> {
            if (!body.getKey().startsWith("multipart/") && !hasExample(body.getValue())) {
                lacks.add("an example of its body in " + body.getKey());
            }
        });
        operation.path("responses").properties().forEach(response -> {
            JsonNode described = resolved(response.getValue());
            if (described.path("description").asText().isBlank()) {
                lacks.add("a description of " + response.getKey());
            }
            described.path("content").properties().forEach(body -> {
                if (!hasExample(body.getValue())) {
                    lacks.add("an example of " + response.getKey() + " in " + body.getKey());
                }
            });
            boolean error =
                    response.getKey().startsWith("4") || response.getKey().startsWith("5");
            if (error && described.path("content").isEmpty()) {
                lacks.add("the form of " + response.getKey());
            }
        });
        return lacks;
    }

    private static JsonNode resolved(JsonNode response) {
        return response.has("$ref")
                ? published.at(response.path("$ref").asText().substring(1))
                : response;
    }

    private static boolean hasExample(JsonNode mediaType) {
        return mediaType.has("example") || mediaType.has("examples");
    }

    private static RouteTable configuredRoutes() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            properties.load(in);
        }
        String begin = "stride.gateway.routes.";
        return new RouteTable(properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(begin) && name.endsWith(".prefix"))
                .map(name -> name.substring(begin.length(), name.length() - ".prefix".length()))
                .map(name -> new Route(
                        name,
                        properties.getProperty(begin + name + ".prefix"),
                        new Upstream(properties.getProperty(begin + name + ".upstream"), URI.create("http://part")),
                        Route.Access.valueOf(properties
                                .getProperty(begin + name + ".access", "authenticated")
                                .toUpperCase(java.util.Locale.ROOT)),
                        Route.Work.WRITE,
                        Duration.ofSeconds(30),
                        1 << 20))
                .toList());
    }
}
