package app.stride.gateway.docs;

import app.stride.gateway.route.Route;
import app.stride.gateway.route.RouteTable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The OpenAPI document of the whole product: what the services offer, as far as the gateway exposes it, under its
 * access rules.
 */
final class ProductDocument {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final RouteTable table;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final Set<String> operationIds = new HashSet<>();
    private final Set<String> tagNames = new HashSet<>();

    private ProductDocument(RouteTable table) {
        this.table = table;
    }

    /** Merges the documents; the description names missing ones. */
    static ObjectNode merge(RouteTable table, String version, List<PartDocument> documents, List<String> missing) {
        ProductDocument product = new ProductDocument(table);
        product.introduce(version, missing);
        Set<ComponentKey> ambiguous = Ambiguity.among(documents);
        List<PartDocument> distinct = documents.stream()
                .map(document -> document.withOwnNames(ambiguous))
                .toList();
        distinct.forEach(product::addPaths);
        product.addComponents(distinct);
        return product.root;
    }

    private void introduce(String version, List<String> missing) {
        root.put("openapi", "3.1.0");
        root.putObject("info")
                .put("title", "Stride")
                .put("version", version)
                .put("description", description(missing))
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        root.putArray("servers").addObject().put("url", "/").put("description", "This origin");
        root.putArray("security").addObject().putArray("bearer");
        root.putArray("tags");
        root.putObject("paths");
        root.putObject("components")
                .putObject("securitySchemes")
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "An access token from the configured OpenID Connect issuer.");
    }

    private static String description(List<String> missing) {
        String about =
                "The open running-coach platform: periodized plans, runs from any watch, a coach that knows both.";
        return missing.isEmpty()
                ? about
                : about + "\n\nNot documented at the moment, because no response has been received yet from: "
                        + String.join(", ", missing) + ".";
    }

    private void addPaths(PartDocument document) {
        GatewayContract contract = new GatewayContract(document.json().path("components"));
        for (Map.Entry<String, JsonNode> path : document.json().path("paths").properties()) {
            Optional<Route> route = table.find(path.getKey())
                    .filter(found -> found.upstream().name().equals(document.part()));
            if (route.isPresent() && path.getValue() instanceof ObjectNode item) {
                operationsOf(item).forEach((method, operation) -> {
                    adopt(operation, route.get(), document.part());
                    contract.complete(operation, method, path.getKey(), route.get());
                });
                object("paths").set(path.getKey(), item);
            }
        }
        document.json().path("tags").forEach(this::addTag);
    }

    private static Map<String, ObjectNode> operationsOf(ObjectNode item) {
        Map<String, ObjectNode> operations = new LinkedHashMap<>();
        item.properties().forEach(field -> {
            if (METHODS.contains(field.getKey()) && field.getValue() instanceof ObjectNode operation) {
                operations.put(field.getKey(), operation);
            }
        });
        return operations;
    }

    /** The route decides who may call, whatever the service says, because that is what the gateway enforces. */
    private void adopt(ObjectNode operation, Route route, String part) {
        operation.remove("security");
        operation.remove("servers");
        if (route.isPublic()) {
            operation.putArray("security");
        }
        String id = operation.path("operationId").asText();
        if (!id.isEmpty() && !operationIds.add(id)) {
            operation.put("operationId", part + "_" + id);
        }
    }

    private void addTag(JsonNode tag) {
        String name = tag.path("name").asText();
        if (tagNames.add(name)) {
            ObjectNode described = root.withArray("tags").addObject().put("description", name + ".");
            tag.properties().forEach(field -> described.set(field.getKey(), field.getValue()));
        }
    }

    /** Adds what the paths refer to, directly or indirectly; other components describe what is not exposed here. */
    private void addComponents(List<PartDocument> documents) {
        Set<ComponentKey> wanted = new HashSet<>(References.in(root.path("paths")));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (PartDocument document : documents) {
                for (Map.Entry<ComponentKey, JsonNode> component :
                        document.components().entrySet()) {
                    if (wanted.contains(component.getKey())) {
                        grows |= wanted.addAll(References.in(component.getValue()));
                    }
                }
            }
        }
        GatewayContract.define(object("components").withObjectProperty("schemas"));
        documents.forEach(document -> document.components().forEach((key, definition) -> {
            if (wanted.contains(key)) {
                object("components").withObjectProperty(key.section()).set(key.name(), definition);
            }
        }));
    }

    private ObjectNode object(String field) {
        return root.withObjectProperty(field);
    }
}
