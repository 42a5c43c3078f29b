package app.stride.gateway.docs;

import app.stride.gateway.access.HomeThread;
import app.stride.gateway.problem.ProblemAnswer;
import app.stride.gateway.problem.WholeBody;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Serves the API document at {@code /openapi} and the page that shows it at {@code /docs}. */
@Singleton
final class DocumentationRoutes {
    private final ApiDocument document;
    private final DocumentationPage page;

    DocumentationRoutes(ApiDocument document, DocumentationPage page) {
        this.document = document;
        this.page = page;
    }

    void register(@Observes Router router) {
        readable(router, "/openapi").handler(this::sendDocument);
        readable(router, "/docs").handler(page::sendPage);
        readable(router, "/docs/start.js").handler(page::sendScript);
        router.route("/webjars/*").handler(page::allowAsset);
    }

    private static Route readable(Router router, String path) {
        return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    private void sendDocument(RoutingContext call) {
        document.current()
                .emitOn(HomeThread.of(call.vertx()))
                .subscribe()
                .with(published -> send(call, published), call::fail);
    }

    private static void send(RoutingContext call, PublishedDocument published) {
        if (!ProblemAnswer.mayBeAnswered(call.response())) {
            return;
        }
        boolean json = wantsJson(call.request());
        Buffer body = json ? published.json() : published.yaml();
        call.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, json ? "application/json" : "application/yaml;charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.VARY, "Accept, Origin");
        WholeBody.end(call.request(), body);
    }

    /** {@code ?format=} takes precedence over the Accept header; the default is YAML. */
    private static boolean wantsJson(HttpServerRequest request) {
        String format = request.getParam("format");
        if (format != null) {
            return format.equalsIgnoreCase("json");
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("json") && !accept.contains("yaml");
    }
}
