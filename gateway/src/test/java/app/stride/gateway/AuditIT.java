package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.gateway.testkit.Browser;
import app.stride.gateway.testkit.RawCall;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the audit log records. */
@QuarkusTest
class AuditIT extends AtTheDoor {
    private final List<String> noted = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            String id = line instanceof ExtLogRecord extended ? extended.getMdc("request_id") : "";
            noted.add(((ExtLogRecord) line).getFormattedMessage() + " [" + id + "]");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("app.stride.audit").addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("app.stride.audit").removeHandler(listener);
    }

    @Test
    void exportErasureAndWhatWasAcceptedAreNotedWithWhoAndWhatCameOfIt() {
        coach.on("/v1/coach/proposals/7/accept", call -> call.sendResponseHeaders(409, -1));

        signedIn().header("X-Request-Id", "export-1").get("/v1/athletes/me/export");
        signedIn().header("X-Request-Id", "accept-1").post("/v1/coach/proposals/7/accept");
        signedIn().header("X-Request-Id", "adapt-1").post("/v1/training-plans/8/adaptations/9/accept");
        signedIn().header("X-Request-Id", "erasure-1").delete("/v1/athletes/me");
        signedIn().get("/v1/athletes/me");

        await().untilAsserted(() -> assertThat(noted)
                .containsExactlyInAnyOrder(
                        "export by anna from 127.0.0.1: 200 [export-1]",
                        "proposal-accepted by anna from 127.0.0.1: 409 [accept-1]",
                        "adaptation-accepted by anna from 127.0.0.1: 200 [adapt-1]",
                        "erasure by anna from 127.0.0.1: 200 [erasure-1]"));
    }

    @Test
    void whatItsCallerDidNotWaitForIsNotedWithoutAStatus() throws Exception {
        CountDownLatch noticed = new CountDownLatch(1);
        activity.on("/v1/athletes/me", call -> {
            noticed.await(20, TimeUnit.SECONDS);
            call.sendResponseHeaders(202, -1);
        });

        try (RawCall call = raw()) {
            call.head("DELETE /v1/athletes/me HTTP/1.1", authorization(), "X-Request-Id: erasure-2");
            await().until(() -> !activity.received().isEmpty());
        }

        await().untilAsserted(
                        () -> assertThat(noted).contains("erasure by anna from 127.0.0.1: unanswered [erasure-2]"));
        noticed.countDown();
    }

    @Test
    void whoLeavesInTheMiddleOfAnExportIsNotedWithItsStatus() throws Exception {
        CountDownLatch noticed = new CountDownLatch(1);
        activity.on("/v1/athletes/me/export", call -> {
            call.sendResponseHeaders(200, 0);
            call.getResponseBody().write(new byte[20_000]);
            call.getResponseBody().flush();
            noticed.await(20, TimeUnit.SECONDS);
        });

        try (RawCall call = raw()) {
            call.head("GET /v1/athletes/me/export HTTP/1.1", authorization(), "X-Request-Id: export-2")
                    .answerHead();
        }

        await().untilAsserted(() -> assertThat(noted).contains("export by anna from 127.0.0.1: 200 [export-2]"));
        noticed.countDown();
    }

    @Test
    void anExportOfOnePartIsNotedToo() {
        signedIn().get("/v1/training-plans/export");
        signedIn().get("/v1/coach/export?cursor=1");

        await().untilAsserted(() -> assertThat(noted)
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactlyInAnyOrder("export-of-plans", "export-of-conversations"));
    }

    @Test
    void anotherSpellingOfTheSameHidesNothing() {
        signedIn().delete("/v1/athletes/me/");
        signedIn().delete("/v1/athletes/m%65");
        signedIn().post("/v1/coach/proposals/7/%61ccept");

        await().untilAsserted(() -> assertThat(noted)
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactlyInAnyOrder("erasure", "erasure", "proposal-accepted"));
    }

    @Test
    void signingInIsNoted() throws Exception {
        Browser browser = new Browser(RestAssured.port);
        browser.signIn("maria", "/");
        await().untilAsserted(() -> assertThat(noted).anyMatch(line -> line.matches("sign-in by maria from .*")));
    }

    @Test
    void soIsSigningOut() throws Exception {
        Browser browser = new Browser(RestAssured.port);
        browser.signIn("maria", "/");
        String csrf = JsonPath.from(browser.open("/session").body()).getString("csrf_token");

        browser.call("POST", "/session/logout", "", "X-CSRF-Token", "of another");
        browser.call("POST", "/session/logout", "", "X-CSRF-Token", csrf);
        browser.call("POST", "/session/logout", "");

        await().untilAsserted(() -> assertThat(noted)
                .filteredOn(line -> line.startsWith("sign-out"))
                .singleElement()
                .asString()
                .matches("sign-out by maria from .*: 200 .*"));
    }

    @Test
    void whoIsNotLetInIsNotNotedUnderAName() {
        anonymous().delete("/v1/athletes/me").then().statusCode(401);

        assertThat(noted).isEmpty();
    }
}
