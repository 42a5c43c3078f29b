package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.gateway.testkit.RawCall;
import app.stride.gateway.testkit.ScriptedUpstream;
import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CompressionIT extends AtTheDoor {
    private static final String PLAN = "/v1/training-plans/current";
    private static final String LONG = "{\"weeks\":[" + "{\"distance_m\":9000},".repeat(200) + "{}]}";
    private static final String TAG = "\"3.1-abc\"";

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br, gzip;q=0.5", "*", "deflate, GZIP", "identity;q=0.1, *;q=1"})
    void whoCanUnpackGetsItPacked(String accepted) throws Exception {
        plans.on(PLAN, CompressionIT::tagged);

        HttpResponse<byte[]> answer = get(PLAN, "Accept-Encoding", accepted);

        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(header(answer, "ETag")).isEqualTo("\"3.1-abc-gzip\"");
        assertThat(answer.body().length).isLessThan(LONG.length() / 5);
        assertThat(unpacked(answer)).isEqualTo(LONG);
    }

    @Test
    void soDoesWhoSaysItInASecondLine() throws Exception {
        plans.on(PLAN, CompressionIT::tagged);

        try (RawCall call = raw()) {
            RawCall.Answer head = call.head(
                            "GET " + PLAN + " HTTP/1.1",
                            authorization(),
                            "Accept-Encoding: br",
                            "Accept-Encoding: gzip")
                    .answerHead();

            assertThat(head.header("content-encoding")).isEqualTo("gzip");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "br", "gzip;q=0", "gzip; q=0.000, *", "*;q=0", ""})
    void whoCannotGetsItAsItIs(String accepted) throws Exception {
        plans.on(PLAN, CompressionIT::tagged);

        HttpResponse<byte[]> answer = get(PLAN, "Accept-Encoding", accepted);

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(header(answer, "ETag")).isEqualTo(TAG);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/event-stream", "image/png", "application/zip", "application/octet-stream"})
    void streamsAndWhatIsPackedByItsNatureStay(String type) throws Exception {
        coach.on("/v1/coach/context", call -> ScriptedUpstream.answer(call, 200, type, LONG));

        HttpResponse<byte[]> answer = get("/v1/coach/context", "Accept-Encoding", "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(LONG);
    }

    @Test
    void whatIsTinyOrPackedAlreadyStays() throws Exception {
        plans.on(PLAN, call -> ScriptedUpstream.answer(call, 200, "application/json", "{}"));
        assertThat(get(PLAN, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .isEmpty();

        plans.on(PLAN, call -> {
            call.getResponseHeaders().set("Content-Encoding", "br");
            ScriptedUpstream.answer(call, 200, "application/json", LONG);
        });
        assertThat(get(PLAN, "Accept-Encoding", "gzip").headers().allValues("Content-Encoding"))
                .containsExactly("br");

        plans.on(PLAN, call -> {
            call.getResponseHeaders().set("Cache-Control", "private, no-transform");
            ScriptedUpstream.answer(call, 200, "application/json", LONG);
        });
        assertThat(get(PLAN, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void aPackedCopyIsStillGoodWhenTheServiceSaysSo() throws Exception {
        plans.on(PLAN, CompressionIT::tagged);

        HttpResponse<byte[]> answer =
                get(PLAN, "Accept-Encoding", "gzip", "If-None-Match", "\"other\", \"3.1-abc-gzip\"");

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(header(answer, "ETag")).isEqualTo("\"3.1-abc-gzip\"");
        assertThat(answer.body()).isEmpty();
        assertThat(plans.last().header("If-None-Match")).isEqualTo("\"other\", " + TAG);
    }

    @Test
    void anUnpackedCopyIsStillGoodToo() throws Exception {
        plans.on(PLAN, CompressionIT::tagged);

        HttpResponse<byte[]> answer = get(PLAN, "Accept-Encoding", "gzip", "If-None-Match", TAG);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(header(answer, "ETag")).isEqualTo(TAG);
    }

    @Test
    void aPackedCopyIsOfNoUseToWhoCannotUnpack() throws Exception {
        plans.on(PLAN, CompressionIT::tagged);

        assertThat(get(PLAN, "If-None-Match", "\"3.1-abc-gzip\"").statusCode()).isEqualTo(200);
    }

    @Test
    void aChangeIsMeantForTheStateThatThePackedCopyShowed() throws Exception {
        send(request(PLAN, "If-Match", "\"3.1-abc-gzip\"").method("PATCH", BodyPublishers.ofString("{}")));

        assertThat(plans.last().header("If-Match")).isEqualTo(TAG);
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() throws Exception {
        plans.on(PLAN, CompressionIT::tagged);

        try (RawCall call = raw()) {
            RawCall.Answer head = call.head("HEAD " + PLAN + " HTTP/1.1", authorization(), "Accept-Encoding: gzip")
                    .answerHead();
            assertThat(head.header("content-encoding")).isEqualTo("gzip");
            assertThat(head.header("etag")).isEqualTo("\"3.1-abc-gzip\"");
            assertThat(head.header("content-length")).isEmpty();
            // nothing separates this response from the next
            assertThat(call.head("GET /v1/activities HTTP/1.1", authorization())
                            .answer()
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aStreamOfUnknownLengthIsPackedInConstantMemory() throws Exception {
        byte[] part = LONG.repeat(20).getBytes(StandardCharsets.UTF_8);
        int parts = 1_500; // more than a hundred megabytes
        activity.on("/v1/athletes/me/export", call -> {
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(200, 0);
            for (int i = 0; i < parts; i++) {
                call.getResponseBody().write(part);
            }
            call.getResponseBody().close();
        });

        HttpResponse<java.io.InputStream> answer = HttpClient.newHttpClient()
                .send(
                        request("/v1/athletes/me/export", "Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofInputStream());

        try (GZIPInputStream unpacked = new GZIPInputStream(answer.body())) {
            assertThat(unpacked.transferTo(java.io.OutputStream.nullOutputStream()))
                    .isEqualTo((long) part.length * parts);
        }
    }

    @Test
    void anOldClientGetsAnAnswerOfKnownLength() throws Exception {
        plans.on(PLAN, CompressionIT::tagged);

        try (RawCall call = raw()) {
            RawCall.Answer answer = call.head("GET " + PLAN + " HTTP/1.0", authorization(), "Accept-Encoding: gzip")
                    .answer();
            assertThat(answer.header("content-encoding")).isEmpty();
            assertThat(answer.body()).isEqualTo(LONG);
        }
    }

    private static void tagged(HttpExchange call) throws IOException {
        call.getResponseHeaders().set("ETag", TAG);
        List<String> had = call.getRequestHeaders().getOrDefault("If-None-Match", List.of());
        boolean same = had.stream().anyMatch(value -> value.contains(TAG));
        ScriptedUpstream.answer(call, same ? 304 : 200, "application/json", LONG);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", bearer())
                .headers(headers);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String unpacked(HttpResponse<byte[]> answer) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
