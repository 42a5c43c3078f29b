package app.stride.activity.adapter.rest.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.Database;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.ServiceTest;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What happens to a run at one moment ends as it would if one thing came after the other. */
@ServiceTest
class ArrivalMeanwhileIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant START = Instant.now().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);

    private final AthleteClient athlete = AthleteClient.newcomer();

    @Inject
    AgroalDataSource source;

    @Inject
    Database database;

    @Test
    void theWholeThatComesInBesideAPartTakesItsPlace() throws SQLException {
        String part =
                athlete.imported("part.fit", new FitRun(START).run(600, 3, 150).file());
        byte[] whole = new FitRun(START).run(3000, 3, 150).file();

        Response answer = whileItComesIn(() -> athlete.upload("whole.fit", whole));

        answer.then().statusCode(201).body("activities.id", equalTo(List.of(part)));
        athlete.get("/v1/activities/{id}", part).then().body("elapsed_s", equalTo(3000f));
    }

    @Test
    void whatAnotherDeviceRecordedInTheSameSecondIsKept() throws SQLException {
        athlete.imported("one.fit", new FitRun(START).by(2697).run(3000, 3, 150).file());
        byte[] other = new FitRun(START).by(3113).run(3000, 3, 151).file();

        Response answer = whileItComesIn(() -> athlete.upload("other.fit", other));

        answer.then().statusCode(201);
        athlete.get("/v1/activities").then().body("", hasSize(2));
    }

    @Test
    void whatIsThereAlreadyIsADuplicateAllTheSame() throws SQLException {
        byte[] run = new FitRun(START).run(3000, 3, 150).file();
        String known = athlete.imported("run.fit", run);

        Response answer = whileItComesIn(() -> athlete.upload("again.fit", run));

        answer.then().statusCode(200).body("activities.id", equalTo(List.of(known)));
    }

    @Test
    void whatIsSaidToBeARideWhileItIsJudgedAsARunHasNoLoad() throws SQLException {
        String run =
                athlete.imported("run.fit", new FitRun(START).run(3000, 3, 150).file());
        await().atMost(PATIENCE).until(() -> database.marks(athlete) == 0);
        CompletableFuture<Response> profile;
        try (Connection correction = source.getConnection()) {
            correction.setAutoCommit(false);
            say(
                    correction,
                    "update activity set sport = 'ride', load_value = null, load_method = null where athlete_id = ?");
            profile = CompletableFuture.supplyAsync(
                    () -> athlete.put("/v1/athletes/me", "{\"max_hr\": 180, \"resting_hr\": 50}"));
            await().atMost(PATIENCE).until(() -> waiting("verdict (activity_id") == 1);
            correction.commit();
        }

        profile.join().then().statusCode(200);
        await().atMost(PATIENCE).until(() -> database.marks(athlete) == 0);
        athlete.get("/v1/activities/{id}", run)
                .then()
                .body("sport", equalTo("ride"))
                .body("load", nullValue());
    }

    @Test
    void aFileGoesWithTheLastOfItsActivitiesThoughTheyAreDeletedAtOnce() throws SQLException {
        athlete.imported("one.fit", new FitRun(START).run(3000, 3, 150).file());
        String second = athlete.imported(
                "two.fit", new FitRun(START.plusSeconds(7200)).run(3000, 3, 150).file());
        database.say(
                "update activity set original_sha256 = (select original_sha256 from activity where activity_id = ?::uuid) where athlete_id = ?",
                second,
                athlete.subject());
        CompletableFuture<Response> deletion;
        try (Connection other = source.getConnection()) {
            other.setAutoCommit(false);
            say(other, "select pg_advisory_xact_lock(5383, hashtext(?))");
            say(other, "delete from activity where athlete_id = ? and activity_id <> '" + second + "'");
            deletion = CompletableFuture.supplyAsync(() -> athlete.request().delete("/v1/activities/{id}", second));
            await().atMost(PATIENCE).until(() -> deletion.isDone() || waiting("(5383, ") == 1);
            other.commit();
        }

        deletion.join().then().statusCode(204);
        assertThat(database.number("select count(*) from original where athlete_id = ?", athlete.subject()))
                .as("that of the first one, which nothing refers to here")
                .isEqualTo(1);
    }

    @Test
    void aProfileIsComparedWithTheOneThatItFollows() throws SQLException {
        String run =
                athlete.imported("run.fit", new FitRun(START).run(3000, 3, 150).file());
        String profile = "{\"max_hr\": 180, \"resting_hr\": 50}";
        athlete.put("/v1/athletes/me", profile).then().statusCode(200);
        await().atMost(PATIENCE).until(() -> database.marks(athlete) == 0);
        Float load = athlete.get("/v1/activities/{id}", run).path("load.value");
        CompletableFuture<Response> back;
        try (Connection other = source.getConnection()) {
            other.setAutoCommit(false);
            say(other, "select pg_advisory_xact_lock(5383, hashtext(?))");
            say(other, "update athlete set max_hr = 190 where athlete_id = ?");
            say(other, "update activity set load_value = 1 where athlete_id = ?");
            back = CompletableFuture.supplyAsync(() -> athlete.put("/v1/athletes/me", profile));
            await().atMost(PATIENCE).until(() -> waiting("(5383, ") + waiting("with before as") == 1);
            other.commit();
        }

        back.join().then().statusCode(200);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> athlete.get("/v1/activities/{id}", run).then().body("load.value", equalTo(load)));
    }

    /** The athlete's activities come in once more, and are there when the call has met them unseen. */
    private Response whileItComesIn(Supplier<Response> call) throws SQLException {
        await().atMost(PATIENCE).until(() -> database.marks(athlete) == 0);
        CompletableFuture<Response> answer;
        try (Connection other = source.getConnection()) {
            other.setAutoCommit(false);
            say(other, "create temporary table arriving as select * from activity where athlete_id = ?");
            say(other, "delete from activity where athlete_id = ?");
            other.commit();
            say(other, "insert into activity select * from arriving where athlete_id = ?");
            answer = CompletableFuture.supplyAsync(call);
            await().atMost(PATIENCE).until(() -> waiting("with claimed as") == 1);
            other.commit();
            try (Statement statement = other.createStatement()) {
                statement.execute("drop table arriving");
            }
            other.commit();
        }
        return answer.join();
    }

    private void say(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, athlete.subject());
            statement.execute();
        }
    }

    private int waiting(String statement) {
        return database.number(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like ?",
                "%" + statement + "%");
    }
}
