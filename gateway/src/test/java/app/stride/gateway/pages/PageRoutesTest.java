package app.stride.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageRoutesTest {
    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;

    @BeforeEach
    void serve() throws Exception {
        Router router = Router.router(vertx);
        new PageRoutes(true).register(router);
        router.get("/").handler(PageRoutesTest::file);
        server = await(vertx.createHttpServer().requestHandler(router).listen(0, "localhost"));
    }

    /** As files are answered that somebody wants a part of. */
    private static void file(RoutingContext call) {
        boolean isPart = call.request().headers().contains("Range");
        call.response()
                .setStatusCode(isPart ? 206 : call.response().getStatusCode())
                .end("the pages");
    }

    @AfterEach
    void close() throws Exception {
        await(vertx.close());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/calendar?view=month", "/calendar/", "/plan/new", "/runs/7", "/runs/7/?lap=2"})
    void aBrowserGetsThePages(String address) throws Exception {
        HttpResponse<String> answer = ask("GET", address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("the pages");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/.env",
                "/.git/config",
                "/actuator/env",
                "/phpinfo.php",
                "/backup.zip?x=1",
                "/settings/.env",
                "/runs/7/.env"
            })
    void elsewhereItGetsThePagesThatSaySoAndTheStatusDoesToo(String address) throws Exception {
        HttpResponse<String> answer = ask("GET", address);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("the pages");
    }

    @ParameterizedTest
    @CsvSource({"POST, /calendar", "PUT, /runs/7", "DELETE, /plan/new", "PATCH, /settings", "POST, /"})
    void pagesAreOnlyRead(String method, String address) throws Exception {
        HttpResponse<String> answer = ask(method, address);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":405");
    }

    @Test
    void whoAsksForTheMethodsOfAPageIsToldThem() throws Exception {
        HttpResponse<String> answer = ask("OPTIONS", "/calendar");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
    }

    @Test
    void norIsAPartOfThemFoundThere() throws Exception {
        assertThat(ask("GET", "/calendar", "Range", "bytes=0-5").statusCode()).isEqualTo(206);
        assertThat(ask("GET", "/nowhere", "Range", "bytes=0-5").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/v1/nothing", "/v2/training-plans"})
    void whereThereIsNoPageNothingIsSaidOfMethods(String address) throws Exception {
        assertThat(ask("POST", address).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> ask(String method, String address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + server.actualPort() + address))
                .method(method, BodyPublishers.noBody())
                .header("Accept", "text/html")
                .version(HttpClient.Version.HTTP_1_1);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
