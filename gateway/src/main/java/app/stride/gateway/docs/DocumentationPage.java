package app.stride.gateway.docs;

import app.stride.gateway.problem.WholeBody;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/** A page to read and try the API, served entirely from this origin. */
@Singleton
final class DocumentationPage {
    private static final String VERSION_FILE = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

    /** Scripts and calls from and to this origin only; the library styles its elements inline. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Set<String> assets;
    private final Buffer page;
    private final Buffer script;

    DocumentationPage() {
        String library = "/webjars/swagger-ui/" + libraryVersion() + "/";
        this.assets = Set.of(library + "swagger-ui.css", library + "swagger-ui-bundle.js");
        this.page = Buffer.buffer(resource("docs/page.html").replace("{library}", library));
        this.script = Buffer.buffer(resource("docs/start.js"));
    }

    void sendPage(RoutingContext call) {
        call.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        WholeBody.end(call.request(), page);
    }

    void sendScript(RoutingContext call) {
        call.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/javascript;charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        WholeBody.end(call.request(), script);
    }

    /** Serves only what our page needs: the library also contains a demo page that calls another server. */
    void allowAsset(RoutingContext call) {
        if (assets.contains(call.request().path())) {
            call.next();
        } else {
            call.fail(404);
        }
    }

    private static String libraryVersion() {
        try (InputStream in = open(VERSION_FILE)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + VERSION_FILE, e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = DocumentationPage.class.getClassLoader().getResourceAsStream(name);
        if (in == null) {
            throw new IOException(name + " is not on the class path");
        }
        return in;
    }
}
