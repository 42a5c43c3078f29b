package app.stride.activity.adapter.rest.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** An activity that is changed or deleted in the moment in which a file that tells more of it comes in. */
@ServiceTest
class ChangeMeanwhileIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant START = Instant.now().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);

    /** What a file leaves that has come in for an activity: it is the original from now on. */
    private static final List<String> ANOTHER_FILE = List.of(
            "update original set sha256 = decode('01', 'hex') where athlete_id = ?",
            "update activity set original_sha256 = decode('01', 'hex'), version = version + 1 where athlete_id = ?");

    private final AthleteClient athlete = AthleteClient.newcomer();

    @Inject
    AgroalDataSource source;

    @Inject
    Database database;

    @Test
    void whatIsSaidToBeARideBesideTheWholeFileIsARide() throws SQLException {
        String run = partImported();

        Response answer = beside(
                List.of(
                        "update activity set sport = 'ride', version = version + 1 where athlete_id = ?",
                        "delete from best_effort where athlete_id = ?"),
                "with claimed as",
                () -> athlete.upload("whole.fit", whole(START)));

        answer.then().statusCode(201).body("activities.id", equalTo(List.of(run)));
        athlete.get("/v1/activities/{id}", run)
                .then()
                .body("sport", equalTo("ride"))
                .body("elapsed_s", equalTo(3000f));
        athlete.get("/v1/activities/{id}/best-efforts", run).then().body("", empty());
    }

    @Test
    void whatBecomesARunBesideTheWholeFileHasTheEffortsOfTheWhole() throws SQLException {
        String run = partImported();
        String whole = athlete.imported("other.fit", whole(START.minus(Duration.ofDays(1))));
        athlete.patch("/v1/activities/" + run, "{\"sport\":\"ride\"}").then().statusCode(200);

        Response answer = beside(
                List.of("""
                        update activity set elapsed_s = 3000, duration_s = 3000, distance_m = 9000, version = version + 1
                        where athlete_id = ? and activity_id = '%s'
                        """.formatted(run), """
                        update stream set points = whole.points, content = whole.content from stream whole
                        where stream.athlete_id = ? and stream.activity_id = '%s' and whole.activity_id = '%s'
                        """.formatted(run, whole)),
                "with target as",
                () -> athlete.patch("/v1/activities/" + run, "{\"sport\":\"run\"}"));

        answer.then().statusCode(200).body("sport", equalTo("run"));
        athlete.get("/v1/activities/{id}/best-efforts", run).then().body("effort", hasItem("5k"));
    }

    @Test
    void whatIsDeletedBesideTheWholeFileTakesThatAlong() throws SQLException {
        String run = partImported();

        Response answer = beside(
                ANOTHER_FILE,
                "activity_id = $2 for update",
                () -> athlete.request().delete("/v1/activities/{id}", run));

        answer.then().statusCode(204);
        assertThat(originals()).isZero();
    }

    @Test
    void ofTwoFilesThatTellMoreAtOnceOneStays() throws SQLException {
        String run = partImported();
        byte[] whole = whole(START);

        Response answer = beside(ANOTHER_FILE, "with claimed as", () -> athlete.upload("whole.fit", whole));

        answer.then().statusCode(201).body("activities.id", equalTo(List.of(run)));
        assertThat(originals()).isEqualTo(1);
        assertThat(athlete.get("/v1/activities/{id}/original", run).asByteArray())
                .isEqualTo(whole);
    }

    private String partImported() {
        return athlete.imported("part.fit", new FitRun(START).run(600, 3, 150).file());
    }

    private static byte[] whole(Instant start) {
        return new FitRun(start).run(3000, 3, 150).file();
    }

    private int originals() {
        return database.number("select count(*) from original where athlete_id = ?", athlete.subject());
    }

    /** Somebody else's changes are under way when the call meets them, and are there when it goes on. */
    private Response beside(List<String> changes, String meeting, Supplier<Response> call) throws SQLException {
        await().atMost(PATIENCE).until(() -> database.marks(athlete) == 0);
        CompletableFuture<Response> answer;
        try (Connection other = source.getConnection()) {
            other.setAutoCommit(false);
            for (String change : changes) {
                say(other, change);
            }
            answer = CompletableFuture.supplyAsync(call);
            await().atMost(PATIENCE).until(() -> waiting(meeting) == 1);
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
