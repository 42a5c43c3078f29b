package app.stride.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.gateway.testkit.SelfSigned;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.PfxOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Over TLS, where the parts of an answer are pieces of what was deciphered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeAnswerTest {
    private static final int PAUSE_MILLIS = 20;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private HttpServer service;
    private HttpServer door;

    @BeforeAll
    void open() {
        PfxOptions key =
                new PfxOptions().setPath(SelfSigned.keyStore().toString()).setPassword(SelfSigned.PASSWORD);
        service = await(vertx.createHttpServer(
                        new HttpServerOptions().setSsl(true).setKeyCertOptions(key))
                .requestHandler(call ->
                        tell(call.response(), List.of(call.path().substring(1).split("/"))))
                .listen(0, "localhost"));
        HttpClientOptions trusting = new HttpClientOptions().setSsl(true).setTrustAll(true);
        HttpProxy proxy = HttpProxy.reverseProxy(vertx.createHttpClient(trusting))
                .origin(service.actualPort(), "localhost")
                .addInterceptor(new ProxyInterceptor() {
                    @Override
                    public Future<Void> handleProxyResponse(ProxyContext context) {
                        assertThat(WholeAnswer.is(context.response())).isTrue();
                        return WholeAnswer.send(context.response()).onFailure(failure::set);
                    }
                });
        door = await(vertx.createHttpServer().requestHandler(proxy).listen(0, "localhost"));
    }

    @AfterEach
    void forget() {
        failure.set(null);
    }

    @AfterAll
    void close() {
        await(vertx.close());
    }

    @Test
    void isWhatAllItsPartsAre() {
        assertThat(answer("/one")).isEqualTo("one");
        assertThat(answer("/one/two/three")).isEqualTo("onetwothree");
        assertThat(failure).hasNullValue();
    }

    @Test
    void keepsWhatIsToldOfIt() {
        HttpClientResponse answer = ask("/one/two");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.statusMessage()).isEqualTo("As You Like It");
        assertThat(answer.headers().getAll("Set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(answer.headers().getAll("Content-Length")).containsExactly("6");
        assertThat(answer.headers().getAll("Date")).hasSize(1);
    }

    @Test
    void failsWhereAPartIsMissing() {
        assertThat(ask("/one/lost").statusCode()).isEqualTo(502); // the proxy's own
        assertThat(failure).doesNotHaveNullValue();
    }

    private static void tell(HttpServerResponse response, List<String> parts) {
        if (!response.headWritten()) {
            response.setStatusCode(202).setStatusMessage("As You Like It");
            response.headers()
                    .add("Set-Cookie", "a=1")
                    .add("Set-Cookie", "b=2")
                    .add("Content-Length", String.valueOf(String.join("", parts).length()));
        }
        if (parts.isEmpty()) {
            response.end();
        } else if (parts.get(0).equals("lost")) {
            response.reset();
        } else {
            response.write(parts.get(0))
                    .onSuccess(written -> Vertx.currentContext()
                            .owner()
                            .setTimer(PAUSE_MILLIS, later -> tell(response, parts.subList(1, parts.size()))));
        }
    }

    private String answer(String path) {
        return await(Future.future(body -> askFor(path)
                .compose(HttpClientResponse::body)
                .map(Buffer::toString)
                .onComplete(body)));
    }

    private HttpClientResponse ask(String path) {
        return await(askFor(path));
    }

    private Future<HttpClientResponse> askFor(String path) {
        return vertx.createHttpClient()
                .request(HttpMethod.GET, door.actualPort(), "localhost", path)
                .compose(request -> request.send());
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
