package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import app.stride.gateway.testkit.Browser;
import app.stride.gateway.testkit.RawCall;
import app.stride.gateway.testkit.RealRedis;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamcrest.Matcher;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a Redis shared by several gateways: sessions and limits are kept there, under the same rules. */
@QuarkusTest
@WithTestResource(value = RealRedis.class, scope = TestResourceScope.MATCHING_RESOURCES)
class SharedStoreIT extends AtTheDoor {
    @ConfigProperty(name = "stride.gateway.limits.rate.chat.calls")
    int chats;

    @ConfigProperty(name = "stride.gateway.shared-store")
    Optional<String> address;

    RealRedis redis;

    @BeforeEach
    void emptyTheStore() {
        ask(Request.cmd(Command.FLUSHALL));
    }

    @Test
    void limitsAreCountedThereAndEndAlike() {
        String greedy = "greedy-" + UUID.randomUUID();
        for (int call = 0; call < chats; call++) {
            chat(greedy).then().statusCode(200).header("RateLimit", containsString("\"chat\";r=" + (chats - call - 1)));
        }

        chat(greedy).then().statusCode(429).header("RateLimit", containsString("\"chat\";r=0"));
        assertThat(coach.received()).hasSize(chats);
        chat("modest-" + UUID.randomUUID()).then().statusCode(200);
        assertThat(keys("stride:calls:chat:*")).isNotEmpty().noneMatch(key -> key.contains(greedy));
    }

    @Test
    void sessionsAreKeptThereSealed() throws Exception {
        Browser browser = new Browser(RestAssured.port);
        browser.signIn("maria", "/");

        browser.open("/v1/training-plans");

        assertThat(plans.last().header("Authorization")).startsWith("Bearer ");
        List<String> sessions = keys("stride:session:*");
        assertThat(sessions).hasSize(1);
        assertThat(browser.stolenCookies()).doesNotContain(sessions.get(0).substring("stride:session:".length()));
        assertThat(value(sessions.get(0))).doesNotContain("maria").doesNotContain("eyJ");

        String csrf = JsonPath.from(browser.open("/session").body()).getString("csrf_token");
        browser.call("POST", "/session/logout", "", "X-CSRF-Token", csrf);
        assertThat(keys("stride:session:*")).isEmpty();
    }

    @Test
    void aSessionWhoseBrowserDidNotWaitForItsCookieIsDropped() throws Exception {
        // Given
        Told told = new Told();
        Logger.getLogger("app.stride").addHandler(told);
        Browser browser = new Browser(RestAssured.port);
        URI back = URI.create(browser.backFromTheIssuer("ida", "/"));
        try (RawCall call = raw()) {
            // When
            call.send("GET " + back.getRawPath() + "?" + back.getRawQuery() + " HTTP/1.1\r\nHost: "
                    + back.getRawAuthority() + "\r\nCookie: " + browser.stolenCookies() + "\r\n\r\n");
        }

        // Then
        try {
            await().untilAsserted(() ->
                    assertThat(told.lines).anyMatch(line -> line.contains("did not wait for the end of its sign-in")));
            await().untilAsserted(() -> assertThat(keys("stride:session:*")).isEmpty());
            assertThat(told.lines).noneMatch(line -> line.startsWith("sign-in by"));
        } finally {
            Logger.getLogger("app.stride").removeHandler(told);
        }
    }

    @Test
    void tokensAreRefreshedOnceAndKeptForAll() throws Exception {
        issuer.signInLife(Duration.ofSeconds(5));
        Browser browser = new Browser(RestAssured.port);
        browser.signIn("jonas", "/");
        issuer.signInLife(Duration.ofHours(24));

        browser.open("/v1/training-plans");
        String first = plans.last().header("Authorization");
        browser.open("/v1/training-plans");

        assertThat(plans.last().header("Authorization")).isEqualTo(first);
        assertThat(keys("stride:renewal:*")).isEmpty();
    }

    @Test
    void whileItStandsStillEachCountsForItselfAndNobodyWaits() throws Exception {
        Browser browser = new Browser(RestAssured.port);
        browser.signIn("lena", "/");
        Browser leaving = new Browser(RestAssured.port);
        leaving.signIn("tom", "/");
        String csrf = JsonPath.from(leaving.open("/session").body()).getString("csrf_token");
        String patient = "patient-" + UUID.randomUUID();
        redis.standStill();
        try {
            CompletableFuture<Void> calls = CompletableFuture.runAsync(() -> {
                for (int call = 1; call <= 5; call++) {
                    chat(patient).then().statusCode(200).header("RateLimit", endingOf(chats - call));
                }
            });
            calls.get(20, TimeUnit.SECONDS);
            CompletableFuture<Integer> session =
                    CompletableFuture.supplyAsync(() -> status(browser, "/v1/training-plans"));
            assertThat(session.get(20, TimeUnit.SECONDS)).isEqualTo(503);
            HttpResponse<String> answer = leaving.call("POST", "/session/logout", "", "X-CSRF-Token", csrf);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("sign-in");
        } finally {
            redis.goOn();
        }
        await().until(() -> status(browser, "/v1/training-plans") == 200);
    }

    private static Matcher<String> endingOf(int remaining) {
        return containsString("\"chat\";r=" + remaining + ";");
    }

    private static int status(Browser browser, String path) {
        try {
            return browser.open(path).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Response chat(String athlete) {
        return anonymous()
                .header("Authorization", "Bearer " + issuer.token(athlete))
                .body("{}")
                .post("/v1/coach/chat");
    }

    private List<String> keys(String pattern) {
        List<String> keys = new ArrayList<>();
        ask(Request.cmd(Command.KEYS).arg(pattern)).forEach(key -> keys.add(key.toString()));
        return keys;
    }

    private String value(String key) {
        return ask(Request.cmd(Command.GET).arg(key)).toString();
    }

    private io.vertx.redis.client.Response ask(Request request) {
        Vertx vertx = Vertx.vertx();
        try {
            return Redis.createClient(vertx, address.orElseThrow())
                    .send(request)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            vertx.close();
        }
    }

    /** What the gateway has logged. */
    private static final class Told extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(((ExtLogRecord) line).getFormattedMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
