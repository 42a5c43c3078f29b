package app.stride.plans.adapter.rest;

import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.ServiceTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has the newest answer already is not sent it again, and nobody is left with an old one. */
@ServiceTest
class EntityTagsIT {

    private final Athlete athlete = Athlete.somebody();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private String plan;
    private Map<String, Object> run;

    @BeforeEach
    void aPlan() {
        plan = athlete.hasPlan(halfMarathon(today));
        run = athlete.nextRun(plan, today);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/{plan}", "/{plan}/audit", "/current", "/current/week", "/calendar", "/export"})
    void whatIsKnownAlreadyIsNotSentAgain(String path) {
        String tag = tag(path);

        get(path, tag)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "private, no-cache")
                .body(emptyString());
        get(path, "\"other\", " + tag).then().statusCode(304);
        get(path, "\"other\"").then().statusCode(200).header("ETag", tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/{plan}",
                "/current",
                "/current/week?date={run}",
                "/calendar?start_date={run}&end_date={run}"
            })
    void whatHappensToAWorkoutMakesAnotherTag(String path) {
        String tag = tag(path);

        athlete.posts("/" + plan + "/workouts/" + run.get("id") + "/complete").statusCode(200);

        get(path, tag).then().statusCode(200);
        assertThat(tag(path)).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/{plan}", "/current", "/{plan}/revisions", "/calendar"})
    void whatWasReadMayBeChangedUntilSomethingChanges(String path) {
        String tag = tag(path);

        change("/workouts/" + run.get("id") + "/complete", tag).statusCode(200);

        change("/workouts/" + run.get("id") + "/reopen", tag).statusCode(412);
        change("/workouts/" + run.get("id") + "/reopen", tag(path)).statusCode(200);
        change("/cancel", tag).statusCode(412);
        change("/cancel", tag(path)).statusCode(200);
    }

    @Test
    void whoWantsWhatIsNoMoreIsToldSo() {
        String tag = tag("/{plan}");

        wanting(tag).statusCode(200).header("ETag", tag);
        wanting("*").statusCode(200);
        wanting("\"other\"").statusCode(412).contentType("application/problem+json");
    }

    @Test
    void aTagThatAProxyWeakenedIsStillTheSame() {
        String tag = tag("/{plan}");

        get("/{plan}", "W/" + tag).then().statusCode(304).header("ETag", tag);
        get("/{plan}", "W/\"other\"").then().statusCode(200);
    }

    private ValidatableResponse wanting(String tag) {
        return athlete.asks()
                .header("If-Match", tag)
                .get(Athlete.PLANS + "/" + plan)
                .then();
    }

    @Test
    void aNoteMakesAnotherTagAndAnswersIt() {
        String tag = tag("/{plan}");

        String next = note(tag, "Warm").statusCode(200).extract().header("ETag");

        note(tag, "Cold").statusCode(412);
        note(next, "Windy").statusCode(200);
    }

    @Test
    void aNoteOnAWorkoutThatThereIsNotIsUnknownWhateverTheTag() {
        String noWorkout = plan + "/workouts/" + UUID.randomUUID();
        String noPlan = UUID.randomUUID() + "/workouts/" + run.get("id");
        for (String path : List.of(noWorkout, noPlan)) {
            athlete.asks()
                    .header("If-Match", "\"other\"")
                    .contentType("application/json")
                    .body(Map.of("athlete_notes", "Warm"))
                    .patch(Athlete.PLANS + "/" + path)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void whoMakesAPlanHasItsTag() {
        Athlete other = Athlete.somebody();
        var made = other.posts("", halfMarathon(today)).statusCode(201).extract();

        String tag = made.header("ETag");

        assertThat(tag).isNotNull();
        other.asks()
                .header("If-Match", tag)
                .post(Athlete.PLANS + "/" + made.path("id") + "/cancel")
                .then()
                .statusCode(200);
    }

    @Test
    void aHeadIsTheSameWithoutABody() {
        Response head = athlete.asks().head(Athlete.PLANS + "/" + plan);

        head.then().statusCode(200).header("ETag", tag("/{plan}")).body(emptyString());
    }

    @Test
    void nothingIsTaggedAsWell() {
        Athlete nobody = Athlete.somebody();
        String tag = nobody.gets("/current").body(equalTo("null")).extract().header("ETag");

        nobody.asks()
                .header("If-None-Match", tag)
                .get(Athlete.PLANS + "/current")
                .then()
                .statusCode(304);
        nobody.hasPlan(halfMarathon(today));
        nobody.asks()
                .header("If-None-Match", tag)
                .get(Athlete.PLANS + "/current")
                .then()
                .statusCode(200);
    }

    @Test
    void problemsBearNoTag() {
        assertThat(Athlete.somebody().gets("/" + plan).statusCode(404).extract().header("ETag"))
                .isNull();
    }

    private ValidatableResponse change(String path, String tag) {
        return athlete.asks()
                .header("If-Match", tag)
                .post(Athlete.PLANS + "/" + plan + path)
                .then();
    }

    private ValidatableResponse note(String tag, String words) {
        return athlete.asks()
                .header("If-Match", tag)
                .contentType("application/json")
                .body(Map.of("athlete_notes", words))
                .patch(Athlete.PLANS + "/" + plan + "/workouts/" + run.get("id"))
                .then();
    }

    private String tag(String path) {
        return get(path, null).then().statusCode(200).extract().header("ETag");
    }

    private Response get(String path, String tag) {
        var request = athlete.asks();
        return (tag == null ? request : request.header("If-None-Match", tag))
                .get(Athlete.PLANS
                        + path.replace("{plan}", plan).replace("{run}", String.valueOf(run.get("scheduled_date"))));
    }
}
