package app.stride.plans.adapter.rest.calendar;

import static app.stride.plans.testkit.Patience.await;
import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static app.stride.plans.testkit.PlanRequests.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.AthleteNews;
import app.stride.plans.testkit.ServiceTest;
import app.stride.plans.testkit.Statements;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendar that an app subscribes to by its secret address. */
@ServiceTest
class FeedIT {

    private final Athlete athlete = Athlete.somebody();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void whoKnowsTheAddressReadsTheCalendarWithoutAToken() {
        athlete.hasPlan(halfMarathon(today));

        ValidatableResponse feed = given().get(opened()).then().statusCode(200);

        assertThat(feed.extract().contentType().replace(" ", "")).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        feed.body(containsString("BEGIN:VEVENT"))
                .header("Cache-Control", "private, no-cache")
                .header("ETag", notNullValue())
                .header("Content-Disposition", "inline; filename=\"stride.ics\"");
    }

    @Test
    void appsThatAskAgainGetOnlyWhatIsNew() {
        athlete.hasPlan(halfMarathon(today));
        String address = opened();
        String tag = given().get(address).header("ETag");

        given().header("If-None-Match", tag).get(address).then().statusCode(304);
        athlete.hasPlan(with(halfMarathon(today), "goal_race_name", "Another race"));
        given().header("If-None-Match", tag).get(address).then().statusCode(200);
    }

    @Test
    void eventsKeepTheirIdentity() {
        String plan = athlete.hasPlan(halfMarathon(today));
        String address = opened();
        Set<String> before = uids(address);

        athlete.posts("/" + plan + "/workouts/" + athlete.nextRun(plan, today).get("id") + "/complete")
                .statusCode(200);

        assertThat(uids(address)).isEqualTo(before).isNotEmpty();
    }

    @Test
    void aPlanThatIsGivenUpDisappears() {
        String address = opened();
        given().get(address).then().statusCode(200).body(not(containsString("VEVENT")));
        String plan = athlete.hasPlan(halfMarathon(today));
        given().get(address).then().body(containsString("VEVENT"));

        athlete.posts("/" + plan + "/cancel").statusCode(200);

        given().get(address)
                .then()
                .statusCode(200)
                .body(not(containsString("VEVENT")), containsString("END:VCALENDAR"));
    }

    @Test
    void draftsAreNotShown() {
        athlete.hasPlan(with(halfMarathon(today), "status", "draft"));

        given().get(opened()).then().statusCode(200).body(not(containsString("VEVENT")));
    }

    @Test
    void aNewAddressClosesTheOneBefore() {
        String old = opened();

        String present = opened();

        assertThat(present).isNotEqualTo(old);
        given().get(old).then().statusCode(404);
        given().get(present).then().statusCode(200);
    }

    @Test
    void theStateSaysSinceWhenButNotWhere() {
        athlete.gets("/feed").statusCode(200).body("open", equalTo(false), "opened_at", nullValue());
        String address = opened();

        athlete.gets("/feed")
                .body("open", equalTo(true), "opened_at", notNullValue())
                .body(not(containsString(secret(address))));
        athlete.asks().delete(Athlete.PLANS + "/feed").then().statusCode(204);
        athlete.asks().delete(Athlete.PLANS + "/feed").then().statusCode(204);

        athlete.gets("/feed").body("open", equalTo(false));
        given().get(address).then().statusCode(404);
    }

    @Test
    void theAddressIsToldAsTheGatewaySaysAndIsNotKeptByCaches() {
        Response answer = athlete.asks()
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "stride.example:8443")
                .post(Athlete.PLANS + "/feed");

        answer.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("url", equalTo("https://stride.example:8443" + answer.path("path")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "%2e", "%00", "' or 1=1 --", "a.ics"})
    void anUnknownSecretIsAnsweredAlikeWhateverItLooksLike(String secret) {
        Statements.forget();

        given().urlEncodingEnabled(!secret.startsWith("%"))
                .get(Athlete.PLANS + "/feed/" + secret + ".ics")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body(
                        "detail",
                        equalTo(
                                "There is no such calendar feed. Its owner may have closed it or given it a new address."))
                .body("instance", equalTo("/v1/training-plans/feed"));

        assertThat(Statements.all()).hasSize(1);
    }

    @Test
    void onlyTheHashOfTheSecretIsStored() {
        Statements.forget();

        String secret = secret(opened());

        assertThat(secret).hasSize(43);
        assertThat(Statements.all()).singleElement().asString().contains("insert into calendar_feed");
        given().get(Athlete.PLANS + "/feed/" + secret.substring(1) + ".ics")
                .then()
                .statusCode(404);
    }

    @Test
    void aRepeatedRequestHasTheSameAddress() {
        String first = opened("a key of mine");

        assertThat(opened("a key of mine")).isEqualTo(first);
        given().get(first).then().statusCode(200);
        assertThat(opened("another")).isNotEqualTo(first);
        given().get(first).then().statusCode(404);
        assertThat(opened("a key of mine")).isNotEqualTo(first);
    }

    @Test
    void requestsOfTheSameKeyAtTheSameTimeHaveTheSameAddress() {
        List<String> addresses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> opened("at once"))
                .toList();

        assertThat(addresses).containsOnly(addresses.get(0));
        given().get(addresses.get(0)).then().statusCode(200);
    }

    @Test
    void aKeyThatIsTooLongIsMalformed() {
        athlete.asks()
                .header("Idempotency-Key", "k".repeat(256))
                .post(Athlete.PLANS + "/feed")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private String opened(String key) {
        return athlete.asks()
                .header("Idempotency-Key", key)
                .post(Athlete.PLANS + "/feed")
                .then()
                .statusCode(201)
                .extract()
                .path("path");
    }

    @Test
    void theFeedItselfIsTheAthletesOwn() {
        given().get(Athlete.PLANS + "/feed").then().statusCode(401);
        given().post(Athlete.PLANS + "/feed").then().statusCode(401);
        given().delete(Athlete.PLANS + "/feed").then().statusCode(401);
    }

    @Test
    void anErasedAthletesFeedIsGone() {
        athlete.hasPlan(halfMarathon(today));
        String address = opened();

        AthleteNews.erased(athlete);

        await().untilAsserted(() -> given().get(address).then().statusCode(404));
    }

    private String opened() {
        return athlete.posts("/feed").statusCode(201).extract().path("path");
    }

    private static String secret(String address) {
        return address.replaceAll(".*/|\\.ics", "");
    }

    private static Set<String> uids(String address) {
        Set<String> uids = new TreeSet<>();
        given().get(address)
                .asString()
                .lines()
                .filter(line -> line.startsWith("UID:"))
                .forEach(uids::add);
        return uids;
    }
}
