package app.stride.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
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
        router.get("/").handler(call -> call.response().end("the pages"));
        server = await(vertx.createHttpServer().requestHandler(router).listen(0, "localhost"));
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

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/v1/nothing", "/v2/training-plans"})
    void whereThereIsNoPageNothingIsSaidOfMethods(String address) throws Exception {
        assertThat(ask("POST", address).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> ask(String method, String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.actualPort() + address))
                .method(method, BodyPublishers.noBody())
                .header("Accept", "text/html")
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
