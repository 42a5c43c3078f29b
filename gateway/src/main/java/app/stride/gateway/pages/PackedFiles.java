package app.stride.gateway.pages;

import app.stride.gateway.coding.AcceptedCodings;
import app.stride.gateway.problem.WholeBody;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Serves scripts and style sheets precompressed by the build. Clients that do not accept gzip get the plain file from
 * the next handler.
 */
final class PackedFiles implements Handler<RoutingContext> {
    private static final String PLACE = "META-INF/resources";
    private static final String SUFFIX = ".gz";

    private final ClassLoader files;

    /** Files requested before; there are no more than the build has made. */
    private final Map<String, Buffer> kept = new ConcurrentHashMap<>();

    PackedFiles(ClassLoader files) {
        this.files = files;
    }

    @Override
    public void handle(RoutingContext call) {
        HttpMethod method = call.request().method();
        String path = call.normalizedPath();
        String type = type(path);
        URL packed = type == null ? null : files.getResource(PLACE + path + SUFFIX);
        if (type == null || packed == null || (method != HttpMethod.GET && method != HttpMethod.HEAD)) {
            call.next();
        } else {
            answer(call, type, packed);
        }
    }

    private static @Nullable String type(String path) {
        if (path.endsWith(".js")) {
            return "text/javascript;charset=UTF-8";
        }
        return path.endsWith(".css") ? "text/css;charset=UTF-8" : null;
    }

    private void answer(RoutingContext call, String type, URL packed) {
        call.response().headers().add(HttpHeaders.VARY, "Accept-Encoding"); // for either version
        if (AcceptedCodings.takeGzip(call.request().headers())) {
            content(call.vertx(), packed)
                    .onSuccess(content -> send(call, type, content))
                    .onFailure(call::fail);
        } else {
            call.next();
        }
    }

    private Future<Buffer> content(Vertx vertx, URL file) {
        Buffer known = kept.get(file.getPath());
        return known != null
                ? Future.succeededFuture(known)
                : vertx.executeBlocking(() -> bytes(file)).onSuccess(content -> kept.put(file.getPath(), content));
    }

    private static Buffer bytes(URL file) throws IOException {
        try (InputStream in = file.openStream()) {
            return Buffer.buffer(in.readAllBytes());
        }
    }

    private static void send(RoutingContext call, String type, Buffer content) {
        call.response().putHeader(HttpHeaders.CONTENT_TYPE, type).putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        WholeBody.end(call.request(), content);
    }
}
