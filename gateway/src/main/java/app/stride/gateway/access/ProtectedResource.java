package app.stride.gateway.access;

import app.stride.gateway.connection.OwnOrigin;
import app.stride.gateway.problem.Problem;
import app.stride.gateway.route.Route;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells an assistant that comes without a token where to get one: OAuth 2.0 Protected Resource Metadata (RFC 9728),
 * as Model Context Protocol clients expect.
 */
@Singleton
public final class ProtectedResource {
    private static final String WELL_KNOWN = "/.well-known/oauth-protected-resource";
    private static final String CHALLENGE = "WWW-Authenticate";

    private final String issuer;
    private final String path;

    ProtectedResource(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer,
            @ConfigProperty(name = "stride.gateway.routes.mcp.prefix") String path) {
        this.issuer = issuer;
        this.path = path;
    }

    void register(@Observes Router router) {
        router.route(WELL_KNOWN).method(HttpMethod.GET).handler(this::send);
        router.route(WELL_KNOWN + path).method(HttpMethod.GET).handler(this::send);
    }

    /** The error with the address of the metadata, on the route whose clients look for it. */
    public Problem hint(RoutingContext call, Route route, Problem refusal) {
        if (refusal.status() != 401 || !route.isForAssistants()) {
            return refusal;
        }
        Map<String, String> headers = new LinkedHashMap<>(refusal.headers());
        headers.computeIfPresent(
                CHALLENGE,
                (name, challenge) ->
                        challenge + ", resource_metadata=\"" + OwnOrigin.of(call.request()) + WELL_KNOWN + path + "\"");
        return new Problem(refusal.status(), refusal.title(), refusal.detail(), refusal.members(), headers);
    }

    private void send(RoutingContext call) {
        call.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store"); // it names the host that was asked
        call.json(new JsonObject()
                .put("resource", OwnOrigin.of(call.request()) + path)
                .put("resource_name", "Stride coach")
                .put("authorization_servers", new JsonArray().add(issuer))
                .put("bearer_methods_supported", new JsonArray().add("header")));
    }
}
