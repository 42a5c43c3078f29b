package app.stride.activity.adapter.rest.athlete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.Database;
import app.stride.activity.testkit.ServiceTest;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class CheckInsIT {
    private static final String PATH = "/v1/daily-checkins";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AthleteClient athlete = AthleteClient.newcomer();

    @Inject
    AgroalDataSource source;

    @Inject
    Database database;

    private Response tell(String date, int stress) {
        return athlete.post(PATH, "{\"date\":\"%s\",\"stress_1_5\":%d}".formatted(date, stress));
    }

    @Test
    void aDayIsKeptAsItIsTold() {
        athlete.post(PATH, """
                        {"date": "2026-03-14", "sleep_h": 7.5, "stress_1_5": 2, "soreness_1_5": 3, "rpe_1_10": 6, "hrv_rmssd": 62.4,
                         "resting_hr": 48, "enjoyment_1_5": 4, "confidence_1_5": 5, "motivation_1_5": 4, "notes": "Good legs.\\nRain."}
                        """).then().statusCode(201).header("ETag", "\"1\"").body("sleep_h", equalTo(7.5f));

        athlete.get(PATH)
                .then()
                .body("$", hasSize(1))
                .body("[0].date", equalTo("2026-03-14"))
                .body("[0].stress_1_5", equalTo(2))
                .body("[0].rpe_1_10", equalTo(6))
                .body("[0].hrv_rmssd", equalTo(62.4f))
                .body("[0].notes", equalTo("Good legs.\nRain."));
    }

    @Test
    void aDayThatIsToldAgainIsToldAnew() {
        tell("2026-03-14", 2);
        tell("2026-03-14", 5).then().statusCode(201).header("ETag", "\"2\"");

        athlete.get(PATH).then().body("stress_1_5", contains(5));
    }

    @Test
    void whatHasChangedSinceItWasReadIsNotOverwritten() {
        tell("2026-03-14", 2);
        tell("2026-03-14", 3);

        athlete.request()
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body("{\"date\":\"2026-03-14\",\"stress_1_5\":1}")
                .post(PATH)
                .then()
                .statusCode(412);
        athlete.get(PATH).then().body("stress_1_5", contains(3));
    }

    @Test
    void aRequestThatIsSentAgainUnderItsKeyIsOne() {
        assertThat(underKey("{\"date\":\"2026-03-14\",\"stress_1_5\":2}").getStatusCode())
                .isEqualTo(201);
        underKey("{\"date\":\"2026-03-14\",\"stress_1_5\":2}")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");
        underKey("{\"date\":\"2026-03-14\",\"stress_1_5\":4}").then().statusCode(422);
    }

    private Response underKey(String body) {
        return athlete.request()
                .header("Idempotency-Key", "this-morning")
                .contentType("application/json")
                .body(body)
                .post(PATH);
    }

    @Test
    void aRequestThatIsSentTwiceAtOnceUnderItsKeyIsOne() throws SQLException {
        String body = "{\"date\":\"2026-03-14\",\"stress_1_5\":2}";

        List<Response> answers = atOnce(() -> underKey(body), () -> underKey(body));

        assertThat(answers).extracting(Response::statusCode).containsExactly(201, 201);
        assertThat(answers).extracting(answer -> answer.header("ETag")).containsExactly("\"1\"", "\"1\"");
        assertThat(answers.get(0).asString()).isEqualTo(answers.get(1).asString());
        athlete.get(PATH).then().body("stress_1_5", contains(2));
    }

    @Test
    void ofTwoRequestsAtOnceUnderOneKeyOnlyOneIsServed() throws SQLException {
        List<Response> answers = atOnce(
                () -> underKey("{\"date\":\"2026-03-14\",\"stress_1_5\":2}"),
                () -> underKey("{\"date\":\"2026-03-15\",\"stress_1_5\":3}"));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 422);
        athlete.get(PATH).then().body("$", hasSize(1));
    }

    @Test
    void aDayThatIsToldTwiceAtOnceIsToldAnew() throws SQLException {
        List<Response> answers = atOnce(() -> tell("2026-03-14", 2), () -> tell("2026-03-14", 2));

        assertThat(answers).extracting(Response::statusCode).containsExactly(201, 201);
        assertThat(answers).extracting(answer -> answer.header("ETag")).containsExactlyInAnyOrder("\"1\"", "\"2\"");
        athlete.get(PATH).then().body("stress_1_5", contains(2));
    }

    /** Both have begun before either goes on. */
    private List<Response> atOnce(Supplier<Response> one, Supplier<Response> other) throws SQLException {
        List<CompletableFuture<Response>> answers;
        try (Connection connection = source.getConnection();
                PreparedStatement hold =
                        connection.prepareStatement("select pg_advisory_xact_lock(5382, hashtext(?))")) {
            connection.setAutoCommit(false);
            hold.setString(1, athlete.subject());
            hold.execute();
            answers = List.of(CompletableFuture.supplyAsync(one), CompletableFuture.supplyAsync(other));
            await().atMost(PATIENCE).until(() -> waiting() == 2);
            connection.commit();
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private int waiting() {
        return database.number("""
                        select count(*) from pg_stat_activity
                        where wait_event_type = 'Lock' and query like any (array['%hold_athlete%', '%(5383, %'])
                        """);
    }

    @Test
    void theListGoesOnPageByPageFromTheLatest() {
        for (int day = 10; day < 15; day++) {
            tell("2026-03-" + day, 1);
        }

        Response first = athlete.get(PATH + "?limit=3");
        assertThat(first.<String>path("[2].date")).isEqualTo("2026-03-12");
        String link = first.getHeader("Link");
        String next = link.substring(1, link.indexOf('>'));
        athlete.get(next).then().body("date", contains("2026-03-11", "2026-03-10"));
        athlete.get(PATH + "?start_date=2026-03-11&end_date=2026-03-12")
                .then()
                .body("date", contains("2026-03-12", "2026-03-11"));
    }

    @Test
    void nobodyElseSeesIt() {
        tell("2026-03-14", 2);

        AthleteClient.newcomer().get(PATH).then().statusCode(200).body("$", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"date":"2026-03-14","stress_1_5":6} | stress_1_5
                    {"date":"2026-03-14","sleep_h":25} | sleep_h
                    {"date":"2026-03-14","rpe_1_10":0} | rpe_1_10
                    {"stress_1_5":3} | date
                    {"date":"1826-03-14"} | date
                    {"date":"2026-03-14T23:30:00Z"} | date
                    """)
    void whatCannotBeIsRefusedByItsField(String body, String field) {
        athlete.post(PATH, body).then().statusCode(400).body("violations.field", hasItem(field));
    }

    @Test
    void theDayAfterTomorrowIsNotToldYet() {
        tell(LocalDate.now().plusDays(3).toString(), 1).then().statusCode(400);
    }

    @Test
    void tomorrowIsTheAthletesOwn() {
        ZoneId last = ZoneId.of("Pacific/Pago_Pago");
        String tomorrow = LocalDate.now(last).plusDays(1).toString();
        tell(tomorrow, 1).then().statusCode(201); // nobody knows yet where the athlete is

        athlete.put("/v1/athletes/me", "{\"timezone\":\"" + last + "\"}").then().statusCode(200);

        tell(tomorrow, 1).then().statusCode(400).body("violations[0].field", equalTo("date"));
        tell(LocalDate.now(last).toString(), 1).then().statusCode(201);
    }
}
