package app.stride.activity.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.Broker;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.PublishedEvent;
import app.stride.activity.testkit.ServiceTest;
import app.stride.activity.usecase.Transactions;
import app.stride.activity.usecase.fitness.FadeFitness;
import app.stride.activity.usecase.fitness.FitnessLog;
import app.stride.activity.usecase.fitness.Touched;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class FitnessRefreshIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AthleteClient athlete = AthleteClient.newcomer();

    @Inject
    AgroalDataSource database;

    @Inject
    FadeFitness fadeFitness;

    @Inject
    Transactions transactions;

    @Inject
    FitnessLog log;

    private void race(AthleteClient runner) {
        runner.post("/v1/activities", """
                        {"name": "Race", "start_time": "%s", "sport": "run", "distance_m": 10000, "duration_s": 2400, "is_race": true}
                        """.formatted(Instant.now().minus(Duration.ofDays(2))))
                .then()
                .statusCode(201);
    }

    private static Object vdot(AthleteClient runner) {
        return runner.get("/v1/athletes/me/fitness").path("vdot");
    }

    @Test
    void aMarkThatNobodyHereWasToldOfIsWorkedOffAllTheSame() throws SQLException {
        race(athlete);
        await().atMost(PATIENCE).until(() -> vdot(athlete) != null);
        say("delete from fitness where athlete_id = ?", athlete.subject());
        assertThat(vdot(athlete)).isNull();

        say(
                "insert into fitness_refresh (athlete_id, from_date, due_at) values (?, '2020-01-01', now())",
                athlete.subject());

        await().atMost(PATIENCE).until(() -> vdot(athlete) != null);
        assertThat(marks(athlete)).isZero();
    }

    @Test
    void anAthleteWhoseFitnessCannotBeWorkedOutStandsInNobodysWay() throws SQLException {
        say(
                "insert into athlete (athlete_id, version, profile_version, timezone, updated_at) values (?, 1, 1, 'No/Where', now())",
                athlete.subject());
        say(
                "insert into fitness_refresh (athlete_id, from_date, due_at) values (?, '2020-01-01', now())",
                athlete.subject());
        AthleteClient other = AthleteClient.newcomer();

        race(other);

        await().atMost(PATIENCE).until(() -> vdot(other) != null);
        assertThat(marks(athlete)).as("it is put off, not forgotten").isEqualTo(1);
        say("delete from fitness_refresh where athlete_id = ?", athlete.subject());
        say("delete from athlete where athlete_id = ?", athlete.subject());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "never",
            value = {"never, 60", "10 hours, 1800", "30 days, 3600"})
    void whatFailsIsLeftAloneForLongerTheLongerItHasFailed(@Nullable String failing, int seconds) throws SQLException {
        // Given one mark of the first failure and one that has come in since
        String first = failing == null ? "null" : "now() - interval '%s'".formatted(failing);
        say("""
                insert into fitness_refresh (athlete_id, from_date, due_at, put_off_since)
                select ?, '2020-01-01', now() + interval '1 day', since
                from unnest(array[%s, null]::timestamptz[]) since
                """.formatted(first), athlete.subject());

        // When
        log.postpone(new AthleteId(athlete.subject())).await().atMost(PATIENCE);

        // Then
        for (String extreme : List.of("min", "max")) {
            String pause =
                    "select extract(epoch from %s(due_at) - now())::int from fitness_refresh where athlete_id = ?";
            assertThat(number(pause.formatted(extreme), athlete)).isBetween(seconds - 20, seconds);
        }
        say("delete from fitness_refresh where athlete_id = ?", athlete.subject());
    }

    @Test
    void aReplicaWhoseClockIsBehindTakesWhatIsDue() {
        // Given a mark that nobody else sees, before all that others have left: theirs is not taken from them
        Optional<Touched> taken = transactions
                .inOne(transaction -> PostgresTransaction.connectionOf(transaction)
                        .preparedQuery("""
                                insert into fitness_refresh (athlete_id, mark, from_date, due_at) overriding system value
                                values ($1, -1, '2020-01-01', now())
                                """)
                        .execute(Tuple.of(athlete.subject()))
                        // When
                        .chain(() -> log.takeNext(transaction, Instant.now().minus(Duration.ofMinutes(10)))))
                .await()
                .atMost(PATIENCE);

        // Then
        assertThat(taken).map(touched -> touched.athlete().value()).contains(athlete.subject());
    }

    @Test
    void aProfileThatWaitedForARefreshIsToldWithTheFitnessThatItFound() throws SQLException {
        // Given
        race(athlete);
        await().atMost(PATIENCE).until(() -> vdot(athlete) != null && marks(athlete) == 0);
        CompletableFuture<Response> profile;
        try (Connection refresh = database.getConnection()) {
            refresh.setAutoCommit(false);
            say(refresh, "update athlete set version = version + 1 where athlete_id = ?", athlete.subject());
            say(refresh, "update fitness set longest_run_m = 12000 where athlete_id = ?", athlete.subject());

            // When
            profile = CompletableFuture.supplyAsync(
                    () -> athlete.put("/v1/athletes/me", "{\"preferred_units\": \"imperial\"}"));
            await().atMost(PATIENCE).until(() -> waiting("%hold_athlete%") > 0);
            refresh.commit();
        }

        // Then
        assertThat(profile.join().statusCode()).isEqualTo(200);
        PublishedEvent told = Broker.awaitEvent(
                Broker.ATHLETES, athlete.subject(), event -> "imperial".equals(event.get("profile.preferred_units")));
        assertThat(told.<Number>get("fitness.longest_run_km_30d").doubleValue()).isEqualTo(12);
    }

    @Test
    void fitnessOfAnEarlierDayIsWorkedOutForToday() throws SQLException {
        race(athlete);
        await().atMost(PATIENCE).until(() -> vdot(athlete) != null);
        say("update fitness set as_of = as_of - 3 where athlete_id = ?", athlete.subject());

        fadeFitness.untilNow().subscribe().with(aged -> {});

        await().atMost(PATIENCE).until(() -> daysOld(athlete) == 0);
    }

    @Test
    void aFirstRunDatedTomorrowCountsOnceThatDayHasBegun() throws SQLException {
        // Given
        athlete.imported(
                "run.fit",
                new FitRun(Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS))
                        .run(1200, 3, 150)
                        .file());
        await().atMost(PATIENCE).until(() -> marks(athlete) == 0);
        assertThat(volume(athlete)).isNull();

        // When the day begins
        say(
                "update activity set start_time = start_time - interval '1 day', local_date = local_date - 1 where athlete_id = ?",
                athlete.subject());
        fadeFitness.untilNow().subscribe().with(aged -> {});

        // Then
        await().atMost(PATIENCE).until(() -> volume(athlete) != null);
        assertThat(daysOld(athlete)).isZero();
    }

    private static Object volume(AthleteClient runner) {
        return runner.get("/v1/athletes/me/fitness").path("weekly_volume_km");
    }

    @Test
    void aRecordingDatedTomorrowTakesNothingFromTodaysFitness() {
        race(athlete);
        await().atMost(PATIENCE).until(() -> vdot(athlete) != null);
        Object known = vdot(athlete);

        athlete.imported(
                "run.fit",
                new FitRun(Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS))
                        .run(1200, 3, 150)
                        .file());
        await().atMost(PATIENCE).until(() -> marks(athlete) == 0);

        assertThat(vdot(athlete)).isEqualTo(known);
        assertThat(athlete.get("/v1/athletes/me/fitness").<Float>path("weekly_volume_km"))
                .isPositive();
    }

    private void say(String sql, String athleteId) throws SQLException {
        try (Connection connection = database.getConnection()) {
            say(connection, sql, athleteId);
        }
    }

    private static void say(Connection connection, String sql, String athleteId) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, athleteId);
            statement.executeUpdate();
        }
    }

    private int waiting(String statement) throws SQLException {
        return number(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like ?", statement);
    }

    private int marks(AthleteClient runner) throws SQLException {
        return number("select count(*) from fitness_refresh where athlete_id = ?", runner);
    }

    private int daysOld(AthleteClient runner) throws SQLException {
        return number("select (now() at time zone 'UTC')::date - as_of from fitness where athlete_id = ?", runner);
    }

    private int number(String sql, AthleteClient runner) throws SQLException {
        return number(sql, runner.subject());
    }

    private int number(String sql, String parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
