package app.stride.activity.adapter.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.mydata.Access;
import app.stride.activity.usecase.mydata.ForeignBelongings.Page;
import app.stride.activity.usecase.mydata.ForeignBelongings.Part;
import app.stride.activity.usecase.mydata.PartAway;
import app.stride.embedded.ScriptedServer;
import com.sun.net.httpserver.HttpExchange;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other services keep is asked of them as the athlete. */
class HttpForeignBelongingsTest {
    private static final String PLANS = "/v1/training-plans/export";
    private static final Access ADA = new Access(new AthleteId("ada"), "Bearer ada's", "request-1");

    private final Vertx vertx = Vertx.vertx();
    private final String address = ScriptedServer.freeAddress();
    private final ScriptedServer plans = ScriptedServer.at(address);

    @AfterEach
    void close() {
        plans.close();
        vertx.close();
    }

    @Test
    void aPageIsHandedOnAsItWasAnsweredWithTheWayToTheNext() {
        plans.json(PLANS, "[{\"name\":\"Köln ü\"}]", PLANS + "?cursor=17");

        Page page = plansPage(null);

        assertThat(page).isEqualTo(new Page("[{\"name\":\"Köln ü\"}]", "17"));
    }

    @Test
    void theNextPageIsAskedForFromThereOnAndTheLastNamesNoOther() {
        plans.json(PLANS + "?cursor=17", "[]");

        assertThat(plansPage("17")).isEqualTo(new Page("[]", null));
    }

    @Test
    void whatIsAskedForIsAskedForWithTheAthletesOwnToken() {
        plans.json(PLANS, "[]");

        plansPage(null);

        assertThat(plans.seen()).singleElement().satisfies(seen -> {
            assertThat(seen.header("Authorization")).isEqualTo("Bearer ada's");
            assertThat(seen.header("X-request-id")).isEqualTo("request-1");
        });
    }

    @Test
    void theCoachIsAskedForConversationsAndProposals() {
        plans.json("/v1/coach/export", "[1]");
        plans.json("/v1/coach/proposals?limit=100", "[2]", "/v1/coach/proposals?limit=100&cursor=9");
        plans.json("/v1/coach/proposals?limit=100&cursor=9", "[3]");
        HttpForeignBelongings coach = at(Optional.empty(), Optional.of(address));

        assertThat(page(coach, Part.CONVERSATIONS, null)).isEqualTo(new Page("[1]", null));
        assertThat(page(coach, Part.PROPOSALS, null)).isEqualTo(new Page("[2]", "9"));
        assertThat(page(coach, Part.PROPOSALS, "9")).isEqualTo(new Page("[3]", null));
    }

    @Test
    void aServiceThatIsNotThereIsAway() {
        HttpForeignBelongings services = at(Optional.of(ScriptedServer.freeAddress()), Optional.empty());

        assertThatThrownBy(() -> page(services, Part.PLANS, null)).satisfies(HttpForeignBelongingsTest::isOfPlans);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 500, 503})
    void aServiceThatRefusesIsAway(int status) {
        plans.status(PLANS, status);

        assertThatThrownBy(() -> plansPage(null)).satisfies(HttpForeignBelongingsTest::isOfPlans);
    }

    @Test
    void onlyAServiceThatDoesNotKnowItsExportIsTooOld() {
        plans.status(PLANS, 404);
        assertThatThrownBy(() -> plansPage(null))
                .isInstanceOfSatisfying(
                        PartAway.class, away -> assertThat(away.isTooOld()).isTrue())
                .rootCause()
                .hasMessageContaining("upgrade it");

        plans.status(PLANS, 503);
        assertThatThrownBy(() -> plansPage(null))
                .isInstanceOfSatisfying(
                        PartAway.class, away -> assertThat(away.isTooOld()).isFalse());
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIsAway() {
        plans.silent(PLANS);

        assertThatThrownBy(() -> plansPage(null)).satisfies(HttpForeignBelongingsTest::isOfPlans);
    }

    @Test
    void aServiceThatBreaksOffIsAway() {
        plans.answer(PLANS, (exchange, end) -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('[');
        });

        assertThatThrownBy(() -> plansPage(null)).satisfies(HttpForeignBelongingsTest::isOfPlans);
    }

    @Test
    void aServiceThatDoesNotComeToAnEndIsAwayAndNotReadAnyFurther() throws InterruptedException {
        CountDownLatch left = new CountDownLatch(1);
        plans.answer(PLANS, (exchange, end) -> dribble(exchange, left));

        assertThatThrownBy(() -> plansPage(null)).satisfies(HttpForeignBelongingsTest::isOfPlans);

        assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatNobodyWaitsForAnyLongerIsNotReadAnyFurther() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        plans.answer(PLANS, (exchange, end) -> {
            begun.countDown();
            dribble(exchange, left);
        });
        Cancellable asked = patient().page(ADA, Part.PLANS, null).subscribe().with(page -> {}, failure -> {});

        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        asked.cancel();

        assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theTokenIsNotTakenToWhereverAServicePoints() {
        try (ScriptedServer elsewhere = ScriptedServer.at(ScriptedServer.freeAddress())) {
            plans.answer(PLANS, (exchange, end) -> {
                exchange.getResponseHeaders().set("Location", elsewhere.address() + PLANS);
                ScriptedServer.send(exchange, 302, "application/json", "[]");
            });
            plans.json(PLANS + "?cursor=17", "[1]", elsewhere.address() + PLANS + "?cursor=18");
            plans.json(PLANS + "?cursor=18", "[2]");

            assertThatThrownBy(() -> plansPage(null)).satisfies(HttpForeignBelongingsTest::isOfPlans);
            assertThat(plansPage(plansPage("17").next()).json()).isEqualTo("[2]");
            assertThat(elsewhere.seen()).isEmpty();
        }
    }

    @Test
    void whatIsNoJsonIsNoPartOfAnExport() {
        plans.answer(PLANS, (exchange, end) -> {
            byte[] page = "<html>Welcome</html>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        });

        assertThatThrownBy(() -> plansPage(null)).satisfies(HttpForeignBelongingsTest::isOfPlans);
    }

    @Test
    void noMoreIsReadThanMemoryBears() {
        plans.answer(PLANS, (exchange, end) -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, HttpForeignBelongings.LARGEST_PAGE + 1L);
            byte[] some = new byte[1024 * 1024];
            for (int written = 0; written < HttpForeignBelongings.LARGEST_PAGE; written += some.length) {
                exchange.getResponseBody().write(some);
            }
            exchange.getResponseBody().write(0);
        });

        assertThatThrownBy(() -> page(patient(), Part.PLANS, null))
                .satisfies(HttpForeignBelongingsTest::isOfPlans)
                .hasRootCauseMessage("It answered with more than memory bears");
    }

    @Test
    void onlyWhatHasAnAddressIsKnown() {
        assertThat(at(Optional.of(address), Optional.of(address)).known()).containsExactlyInAnyOrder(Part.values());
        assertThat(at(Optional.of(address + "/"), Optional.empty()).known()).containsExactly(Part.PLANS);
        assertThat(at(Optional.empty(), Optional.of(address)).known())
                .containsExactlyInAnyOrder(Part.CONVERSATIONS, Part.PROPOSALS);
        assertThat(at(Optional.empty(), Optional.of(" ")).known()).isEmpty();
    }

    @Test
    void theTokenIsInNoText() {
        assertThat(ADA.toString()).doesNotContain("ada");
    }

    /** Answers a little, again and again, until whoever asked has left. */
    private static void dribble(HttpExchange exchange, CountDownLatch left) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try {
            while (left.getCount() > 0) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                Thread.sleep(50);
            }
        } catch (IOException nobodyReads) {
            left.countDown();
        }
    }

    private HttpForeignBelongings patient() {
        return new HttpForeignBelongings(vertx, Optional.of(address), Optional.empty(), Duration.ofSeconds(60));
    }

    private Page plansPage(@Nullable String begin) {
        return page(at(Optional.of(address), Optional.empty()), Part.PLANS, begin);
    }

    private static Page page(HttpForeignBelongings services, Part part, @Nullable String begin) {
        return services.page(ADA, part, begin).await().atMost(Duration.ofSeconds(20));
    }

    private HttpForeignBelongings at(Optional<String> plansAddress, Optional<String> coachAddress) {
        return new HttpForeignBelongings(vertx, plansAddress, coachAddress, Duration.ofSeconds(1));
    }

    private static void isOfPlans(Throwable failure) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        PartAway.class, away -> assertThat(away.part()).isEqualTo(Part.PLANS));
    }
}
