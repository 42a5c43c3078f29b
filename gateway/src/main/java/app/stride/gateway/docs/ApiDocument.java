package app.stride.gateway.docs;

import app.stride.gateway.forward.UpstreamClient;
import app.stride.gateway.route.RouteTable;
import app.stride.gateway.route.Upstream;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The product's current API document: refreshed at most every few seconds, with the last known copy for unavailable
 * services. Each service is asked from the start on until there is one.
 */
@Singleton
final class ApiDocument {
    private static final Logger LOG = Logger.getLogger(ApiDocument.class);
    private static final String WHERE = "/openapi?format=json";

    private final RouteTable table;
    private final UpstreamClient client;
    private final ObjectMapper mapper;
    private final DocsConfig config;
    private final Vertx vertx;
    private final String version;
    private final Uni<PublishedDocument> current;
    private final Map<String, ObjectNode> lastSeen = new ConcurrentSkipListMap<>();
    private Map<String, ObjectNode> mergedFrom = Map.of();
    private @Nullable PublishedDocument merged;
    private long timer;

    ApiDocument(
            RouteTable table,
            UpstreamClient client,
            ObjectMapper mapper,
            DocsConfig config,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        requireMillis("refresh", config.refresh());
        requireMillis("retry", config.retry());
        this.table = table;
        this.client = client;
        this.mapper = mapper;
        this.config = config;
        this.vertx = vertx;
        this.version = version;
        this.current = Uni.createFrom().deferred(this::refresh).memoize().forFixedDuration(config.refresh());
    }

    private static void requireMillis(String setting, Duration interval) {
        if (interval.toMillis() <= 0) {
            throw new IllegalArgumentException("stride.gateway.docs." + setting + " must be at least one millisecond");
        }
    }

    Uni<PublishedDocument> current() {
        return current;
    }

    /** Asks before anybody else does: a service that goes away before that is documented, too. */
    void prepare(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(config.retry().toMillis(), this::visitMissing);
        visitMissing(timer);
    }

    void stop(@Observes ShutdownEvent stopped) {
        vertx.cancelTimer(timer);
    }

    private void visitMissing(long ticking) {
        List<Upstream> missing = missing(lastSeen);
        if (missing.isEmpty()) {
            vertx.cancelTimer(ticking);
        }
        missing.forEach(upstream -> visit(upstream).subscribe().with(done -> {}));
    }

    /** Those whose document has not been seen yet. */
    private List<Upstream> missing(Map<String, ObjectNode> seen) {
        return table.upstreams().stream()
                .filter(upstream -> !seen.containsKey(upstream.name()))
                .toList();
    }

    private Uni<PublishedDocument> refresh() {
        List<Uni<Void>> visits = table.upstreams().stream().map(this::visit).toList();
        return Uni.join().all(visits).andFailFast().map(all -> published());
    }

    private Uni<Void> visit(Upstream upstream) {
        return Uni.createFrom()
                .completionStage(
                        () -> client.json(upstream, WHERE, config.timeout()).toCompletionStage())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(body -> lastSeen.put(upstream.name(), parsed(body)))
                .onFailure()
                .invoke(failure ->
                        LOG.debugf("No API document from %s, its last copy is used: %s", upstream.name(), failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private ObjectNode parsed(Buffer body) {
        try {
            JsonNode node = mapper.readTree(body.getBytes());
            if (node instanceof ObjectNode object && object.has("paths")) {
                return object;
            }
            throw new IllegalArgumentException("not an OpenAPI document");
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    /** Merging and writing YAML takes tens of milliseconds, so it is done only if a document has changed. */
    private synchronized PublishedDocument published() {
        Map<String, ObjectNode> seen = Map.copyOf(lastSeen);
        if (merged == null || !seen.equals(mergedFrom)) {
            List<PartDocument> documents = lastSeen.entrySet().stream()
                    .map(entry -> new PartDocument(entry.getKey(), entry.getValue()))
                    .toList();
            List<String> missing = missing(seen).stream().map(Upstream::name).toList();
            merged = PublishedDocument.of(ProductDocument.merge(table, version, documents, missing));
            mergedFrom = seen;
        }
        return merged;
    }
}
