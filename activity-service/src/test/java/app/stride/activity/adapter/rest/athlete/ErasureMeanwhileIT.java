package app.stride.activity.adapter.rest.athlete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.Database;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.ServiceTest;
import app.stride.activity.testkit.ZipBytes;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written while an athlete is erased is erased with the rest, or comes after it. */
@ServiceTest
class ErasureMeanwhileIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant START = Instant.parse("2025-04-01T06:30:00Z");

    private final AthleteClient athlete = AthleteClient.newcomer();

    @Inject
    AgroalDataSource source;

    @Inject
    Database database;

    /** The ways in which somebody who is not known yet becomes known. */
    enum Writer {
        UPLOAD(athlete -> athlete.upload("run.fit", run(0))),
        ARCHIVE(athlete -> athlete.upload("runs.zip", zip(2))),
        CHECK_IN(athlete -> athlete.post("/v1/daily-checkins", "{\"date\":\"2026-01-01\",\"sleep_h\":5}")),
        PROFILE(athlete -> athlete.put("/v1/athletes/me", "{\"max_hr\":190}"));

        private final Function<AthleteClient, Response> call;

        Writer(Function<AthleteClient, Response> call) {
            this.call = call;
        }
    }

    @Test
    void anImportThatIsWorkedOffLeavesNothingBehind() throws SQLException {
        athlete.upload("runs.zip", zip(200)).then().statusCode(202);
        await().atMost(PATIENCE).until(() -> done() > 0);
        CompletableFuture<Response> erasure;
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            say(connection, "select from import where athlete_id = ? for update");
            await().atMost(PATIENCE).until(() -> waiting("set done = done") == 1);
            erasure = CompletableFuture.supplyAsync(() -> athlete.request().delete("/v1/athletes/me"));
            await().atMost(PATIENCE).until(() -> waiting("erase_athlete") == 1);
            connection.rollback();
        }

        assertThat(erasure.join().statusCode()).isEqualTo(202);
        assertThat(database.tablesThatKnow(athlete)).isEqualTo(List.of("erasure"));
    }

    @ParameterizedTest
    @EnumSource
    void whoWritesWaitsForTheErasure(Writer writer) throws SQLException {
        CompletableFuture<Response> answer;
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            say(connection, "select erase_athlete(?)");
            answer = CompletableFuture.supplyAsync(() -> writer.call.apply(athlete));
            await().atMost(PATIENCE).until(() -> waiting("hold_athlete") == 1);
            connection.commit();
        }

        assertThat(answer.join().statusCode()).isBetween(200, 202);
        assertThat(database.tablesThatKnow(athlete)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"erasure_request", "republication"})
    void whoAsksWhileAnOperatorsRequestForThemIsWorkedOffNeedNotWaitForIt(String requests) throws SQLException {
        athlete.upload("run.fit", run(0)).then().statusCode(201);
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            say(connection, "insert into " + requests + " (athlete_id) values (?)");
            connection.commit();
            say(connection, "delete from " + requests + " where athlete_id = ?");

            Response erasure = CompletableFuture.supplyAsync(
                            () -> athlete.request().delete("/v1/athletes/me"))
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();

            assertThat(erasure.statusCode()).isEqualTo(202);
            connection.commit();
        }
    }

    private void say(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, athlete.subject());
            statement.execute();
        }
    }

    private int done() {
        return database.number("select coalesce(max(done), 0) from import where athlete_id = ?", athlete.subject());
    }

    private int waiting(String statement) {
        return database.number(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like ?",
                "%" + statement + "%");
    }

    private static byte[] run(int day) {
        return new FitRun(START.plus(Duration.ofDays(day))).run(600, 3, 140).file();
    }

    private static byte[] zip(int runs) {
        ZipBytes zip = new ZipBytes();
        for (int day = 0; day < runs; day++) {
            zip.with(day + ".fit", run(day));
        }
        return zip.file();
    }
}
