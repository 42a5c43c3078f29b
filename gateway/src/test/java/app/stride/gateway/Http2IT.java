package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.gateway.testkit.Http2Frames;
import app.stride.gateway.testkit.ScriptedUpstream;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class Http2IT extends AtTheDoor {
    @TestHTTPResource(value = "/", tls = true)
    URL overTls;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void clientsMaySpeakItWithoutAsking() throws Exception {
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));

        Answer answer = ask(client, RestAssured.port, false, HttpMethod.GET, "/v1/training-plans/current", "")
                .get(20, TimeUnit.SECONDS);

        assertThat(answer.version()).isEqualTo(HttpVersion.HTTP_2);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("plans");
    }

    @Test
    void overTlsItIsAgreedUpon() throws Exception {
        Answer answer = ask(overTls(), tlsPort(), true, HttpMethod.POST, "/v1/training-plans", "{\"a\":1}")
                .get(20, TimeUnit.SECONDS);

        assertThat(answer.version()).isEqualTo(HttpVersion.HTTP_2);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(plans.last().body()).isEqualTo("{\"a\":1}");
        assertThat(plans.last().header("X-Forwarded-Proto")).isEqualTo("https");
    }

    @Test
    void aReadIsAskedOnceMoreWhereTheConnectionWasLost() throws Exception {
        coach.hangUpOnce("/v1/coach/context");

        Answer answer = ask(overTls(), tlsPort(), true, HttpMethod.GET, "/v1/coach/context", "")
                .get(20, TimeUnit.SECONDS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(coach.received()).hasSize(2);
    }

    @Test
    void aBodyThatNobodyAnnouncedIsPassedOn() throws Exception {
        // When
        int status = overTls()
                .request(to(HttpMethod.DELETE, "/v1/activities"))
                .compose(request -> {
                    request.setChunked(true).write("{\"a\":1}");
                    request.end();
                    return request.response();
                })
                .map(HttpClientResponse::statusCode)
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);

        // Then
        assertThat(status).isEqualTo(200);
        assertThat(activity.last().body()).isEqualTo("{\"a\":1}");
    }

    @Test
    void whoGoesOnSendingAfterARefusalIsCutOff() throws Exception {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        CompletableFuture<Throwable> cut = new CompletableFuture<>();

        overTls().request(to(HttpMethod.POST, "/v1/training-plans")).onSuccess(request -> {
            request.setChunked(true).exceptionHandler(cut::complete);
            request.response().onSuccess(answer -> status.complete(answer.statusCode()));
            goOnSending(request);
        });

        assertThat(status.get(20, TimeUnit.SECONDS)).isEqualTo(413);
        assertThat(cut.get(20, TimeUnit.SECONDS)).isInstanceOf(StreamResetException.class);
    }

    @Test
    void uploadsThatAreGivenUpAreNoFailureOfThePart() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        activity.on("/v1/activities/import", call -> end.await(20, TimeUnit.SECONDS));
        HttpClient client = overTls();
        for (int i = 1; i <= 2 * failuresThatBreakTheCircuit; i++) {
            int arrived = i;
            HttpClientRequest upload = client.request(to(HttpMethod.POST, "/v1/activities/import"))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);
            upload.setChunked(true).write("a part");
            await().until(() -> activity.received().size() == arrived);
            upload.reset(8);
        }

        Answer answer = ask(client, tlsPort(), true, HttpMethod.GET, "/v1/activities", "")
                .get(20, TimeUnit.SECONDS);
        assertThat(answer.status()).isEqualTo(200);
        end.countDown();
    }

    private RequestOptions to(HttpMethod method, String path) {
        return new RequestOptions()
                .setHost("localhost")
                .setPort(tlsPort())
                .setSsl(true)
                .setMethod(method)
                .setURI(path)
                .putHeader("Authorization", bearer());
    }

    private static void goOnSending(HttpClientRequest request) {
        request.write(Buffer.buffer(new byte[1 << 20])).onSuccess(sent -> goOnSending(request));
    }

    @Test
    void manyCallsShareOneConnectionAndTheSlowOneHoldsUpNobody() throws Exception {
        CountDownLatch others = new CountDownLatch(20);
        coach.on("/v1/coach/context", call -> {
            others.await(20, TimeUnit.SECONDS);
            ScriptedUpstream.answer(call, 200, "application/json", "{\"slow\":true}");
        });
        HttpClient client = overTls();

        CompletableFuture<Answer> slow = ask(client, tlsPort(), true, HttpMethod.GET, "/v1/coach/context", "");
        List<CompletableFuture<Answer>> quick = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            quick.add(ask(client, tlsPort(), true, HttpMethod.GET, "/v1/activities", ""));
        }
        for (CompletableFuture<Answer> each : quick) {
            assertThat(each.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
            others.countDown();
        }

        assertThat(slow.get(20, TimeUnit.SECONDS).body()).isEqualTo("{\"slow\":true}");
    }

    @Test
    void aRefusalIsAProblemThereToo() throws Exception {
        Answer answer = ask(overTls(), tlsPort(), true, HttpMethod.GET, "/v1/activities/%2e%2e", "")
                .get(20, TimeUnit.SECONDS);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"status\":400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openapi",
                "/docs",
                "/docs/start.js",
                "/session",
                "/health",
                "/health/live",
                "/health/ready",
                "/health/started"
            })
    void whoAsksForHeadersAloneGetsNoBody(String path) throws Exception {
        try (Http2Frames client = new Http2Frames(RestAssured.port)) {
            client.request(1, "HEAD", path);

            Http2Frames.Frame head = client.next(Http2Frames.HEADERS, 1);
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.isLast()).isTrue();
        }
    }

    private record Answer(HttpVersion version, int status, String body) {}

    private HttpClient overTls() {
        return vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setUseAlpn(true)
                .setSsl(true)
                .setTrustAll(true)
                .setVerifyHost(false)
                .setHttp2MaxPoolSize(1));
    }

    private int tlsPort() {
        return overTls.getPort();
    }

    private CompletableFuture<Answer> ask(
            HttpClient client, int port, boolean tls, HttpMethod method, String path, String body) {
        RequestOptions options = new RequestOptions()
                .setHost("localhost")
                .setPort(port)
                .setSsl(tls)
                .setMethod(method)
                .setURI(path)
                .putHeader("Authorization", bearer());
        return client.request(options)
                .compose((HttpClientRequest request) -> request.send(Buffer.buffer(body)))
                .compose((HttpClientResponse response) -> response.body()
                        .map(whole -> new Answer(response.version(), response.statusCode(), whole.toString())))
                .toCompletionStage()
                .toCompletableFuture();
    }
}
