package app.stride.gateway.pages;

import app.stride.gateway.problem.Problem;
import app.stride.gateway.problem.ProblemAnswer;
import app.stride.gateway.problem.UnreadBody;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Serves the pages at all their addresses, with a strict policy: nothing inline, nothing from other origins. Quinoa
 * puts the files into the build and serves them. Without pages, the root redirects to the documentation.
 */
@Singleton
final class PageRoutes {
    private static final String INDEX = "META-INF/resources/index.html";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self';"
                    + " connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors"
                    + " 'none'";

    private static final String METHODS = "GET, HEAD, OPTIONS";
    private static final int NOT_FOUND = 404;

    /** What a file is answered other than whole for. */
    private static final List<String> CONDITIONS = List.of("Range", "If-Modified-Since", "If-None-Match");

    /** Before the build's files are looked up. */
    private static final int BEFORE_FILES = 1_000;

    /** After that, and after everything else with an address of its own. */
    private static final int AFTER_ALL = 40_000;

    private final boolean served;
    private final PackedFiles packed = new PackedFiles(PageRoutes.class.getClassLoader());

    @Inject
    PageRoutes(PagesConfig config) {
        this(config.served() && PageRoutes.class.getClassLoader().getResource(INDEX) != null);
    }

    PageRoutes(boolean served) {
        this.served = served;
    }

    void register(@Observes Router router) {
        if (served) {
            router.route().order(BEFORE_FILES).handler(this::guard);
            router.route().order(AFTER_ALL).handler(PageRoutes::openPage);
        } else {
            router.route("/").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(call -> call.redirect("/docs"));
            router.route().order(BEFORE_FILES).handler(PageRoutes::hide);
        }
    }

    private void guard(RoutingContext call) {
        PageAddress address = PageAddress.of(call.normalizedPath());
        if (address != PageAddress.FOREIGN) {
            HttpServerResponse response = call.response();
            response.putHeader("Content-Security-Policy", POLICY);
            response.headersEndHandler(
                    ending -> response.putHeader(HttpHeaders.CACHE_CONTROL, freshness(address, response)));
        }
        if (address == PageAddress.LASTING) {
            packed.handle(call);
        } else {
            call.next();
        }
    }

    private static String freshness(PageAddress address, HttpServerResponse response) {
        boolean lasting = address == PageAddress.LASTING && response.getStatusCode() < 400;
        return lasting ? "public, max-age=31536000, immutable" : "no-cache";
    }

    /**
     * A browser gets the pages, with status 404 where they have none to show but the one that says so. Other clients
     * get a problem there.
     */
    private static void openPage(RoutingContext call) {
        HttpServerRequest request = call.request();
        String path = call.normalizedPath();
        boolean reading = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        if (!reading && PageAddress.hasAPage(path)) {
            tellMethods(call);
        } else if (reading && isBrowser(request) && PageAddress.of(path) == PageAddress.PAGE && !path.equals("/")) {
            if (!PageAddress.hasAPage(path)) {
                call.response().setStatusCode(NOT_FOUND);
                CONDITIONS.forEach(name -> request.headers().remove(name)); // 206 and 304 would hide the 404
            }
            call.reroute("/");
        } else {
            call.next();
        }
    }

    /** Pages are only read. Their addresses are no routes of the router, which therefore cannot tell. */
    private static void tellMethods(RoutingContext call) {
        if (call.request().method() != HttpMethod.OPTIONS) {
            ProblemAnswer.send(call, Problem.methodNotAllowed(METHODS));
        } else if (ProblemAnswer.mayBeAnswered(call.response())) {
            call.response().putHeader(HttpHeaders.ALLOW, METHODS).end();
            UnreadBody.discard(call.vertx(), call.request());
        }
    }

    private static boolean isBrowser(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    /** Pages that are built but switched off do not exist. */
    private static void hide(RoutingContext call) {
        if (PageAddress.of(call.normalizedPath()) == PageAddress.FOREIGN) {
            call.next();
        } else {
            call.fail(NOT_FOUND);
        }
    }
}
