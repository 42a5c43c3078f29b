package app.stride.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedFilesTest {
    private static final String SCRIPT = "/assets/start-1.js";
    private static final String CONTENT = "start();".repeat(100);

    private final Vertx vertx = Vertx.vertx();
    private URLClassLoader files;
    private HttpServer server;

    @BeforeEach
    void serve(@TempDir Path build) throws Exception {
        for (String name : new String[] {SCRIPT, "/assets/pages-1.css", "/assets/map-1.json"}) {
            pack(build.resolve("META-INF/resources" + name + ".gz"));
        }
        files = new URLClassLoader(new URL[] {build.toUri().toURL()}, null);
        Router router = Router.router(vertx);
        router.route().handler(new PackedFiles(files));
        router.route().handler(call -> call.response().end("plain"));
        server = await(vertx.createHttpServer().requestHandler(router).listen(0, "localhost"));
    }

    @AfterEach
    void close() throws Exception {
        await(vertx.close());
        files.close();
    }

    @Test
    void whoCanUnpackGetsItPackedEachTime() throws Exception {
        for (int time = 0; time < 3; time++) {
            HttpResponse<byte[]> answer = ask("GET", SCRIPT, "br, gzip");

            assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
            assertThat(header(answer, "Content-Type")).isEqualTo("text/javascript;charset=UTF-8");
            assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
            assertThat(unpacked(answer)).isEqualTo(CONTENT);
        }
        assertThat(header(ask("GET", "/assets/pages-1.css", "gzip"), "Content-Type"))
                .isEqualTo("text/css;charset=UTF-8");
    }

    @Test
    void whoSaysSoInASecondLineGetsItPackedToo() throws Exception {
        assertThat(header(ask("GET", SCRIPT, "br", "gzip"), "Content-Encoding")).isEqualTo("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "identity", "br, gzip;q=0.0, *"})
    void whoRefusesItGetsThePlainOne(String accepted) throws Exception {
        HttpResponse<byte[]> answer = ask("GET", SCRIPT, accepted);

        assertThat(header(answer, "Content-Encoding")).isEmpty();
        assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("plain");
    }

    @Test
    void ofOneThatIsNotPackedNothingIsSaid() throws Exception {
        for (String path : new String[] {"/assets/other-1.js", "/assets/map-1.json", SCRIPT + ".gz", "/"}) {
            HttpResponse<byte[]> answer = ask("GET", path, "gzip");

            assertThat(header(answer, "Vary")).isEmpty();
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("plain");
        }
    }

    @Test
    void whoAsksForItsHeadersGetsNoMore() throws Exception {
        HttpResponse<byte[]> whole = ask("GET", SCRIPT, "gzip");

        HttpResponse<byte[]> answer = ask("HEAD", SCRIPT, "gzip");

        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(whole.body().length));
        assertThat(answer.body()).isEmpty();
    }

    private static void pack(Path file) throws Exception {
        Files.createDirectories(file.getParent());
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write(CONTENT.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** With these lines of Accept-Encoding. */
    private HttpResponse<byte[]> ask(String method, String path, String... accepted) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + server.actualPort() + path))
                .method(method, BodyPublishers.noBody())
                .version(HttpClient.Version.HTTP_1_1);
        for (String line : accepted) {
            request.header("Accept-Encoding", line);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    private static String unpacked(HttpResponse<byte[]> answer) throws Exception {
        try (var content = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
