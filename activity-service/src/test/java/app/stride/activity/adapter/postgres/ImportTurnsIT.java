package app.stride.activity.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.testkit.Database;
import app.stride.activity.testkit.ServiceTest;
import app.stride.activity.usecase.Sha256;
import app.stride.activity.usecase.Transactions;
import app.stride.activity.usecase.ingest.BulkImport;
import app.stride.activity.usecase.ingest.BulkImport.Status;
import app.stride.activity.usecase.ingest.BulkImport.Tally;
import app.stride.activity.usecase.ingest.BulkImports;
import app.stride.activity.usecase.ingest.BulkImports.Arriving;
import app.stride.activity.usecase.ingest.BulkImports.Claim;
import app.stride.activity.usecase.ingest.BulkImports.Step;
import io.agroal.api.AgroalDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which of an athlete's imports comes next, and for how long one is put off. */
@ServiceTest
class ImportTurnsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final AthleteId athlete = new AthleteId("athlete-" + UUID.randomUUID());

    @Inject
    BulkImports imports;

    @Inject
    Transactions transactions;

    @Inject
    Database database;

    @Inject
    AgroalDataSource source;

    @AfterEach
    void forget() {
        database.say("delete from import where athlete_id = ?", athlete.value());
    }

    private static <T> T got(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }

    private UUID begun(String fileName) {
        UUID id = UUID.randomUUID();
        got(imports.begin(new Arriving(id, athlete, fileName, 1, Sha256.of(fileName), null)));
        return id;
    }

    private BulkImport found(UUID id) {
        return got(imports.find(athlete, id)).orElseThrow();
    }

    @Test
    void whatIsPutOffLetsTheLaterOnesGoOn() throws SQLException {
        assertThat(next("('a.zip', 1, 'running', null, '1 hour'), ('b.zip', 2, 'waiting', null, null)"))
                .contains("b.zip");
    }

    @Test
    void whatWasPutOffLongEnoughComesBeforeTheLaterOnes() throws SQLException {
        assertThat(next("('a.zip', 1, 'running', null, '-1 second'), ('b.zip', 2, 'waiting', null, null)"))
                .contains("a.zip");
    }

    @Test
    void whatWasPutOffWaitsForTheLaterOneUnderWay() throws SQLException {
        assertThat(next("('a.zip', 1, 'running', null, '-1 second'), ('b.zip', 2, 'running', 'somebody', '1 hour')"))
                .isEmpty();
    }

    @Test
    void whatIsUnderWayHoldsUpTheLaterOnes() throws SQLException {
        assertThat(next("('a.zip', 1, 'running', 'somebody', '1 hour'), ('b.zip', 2, 'waiting', null, null)"))
                .isEmpty();
    }

    /** It was sent later, and was there earlier. */
    @Test
    void whatLostItsWorkerIsTakenUpBeforeAnyOther() throws SQLException {
        assertThat(next("('a.zip', 1, 'waiting', null, null), ('b.zip', 2, 'running', 'somebody', '-1 second')"))
                .contains("b.zip");
    }

    /** The file that is claimed of these, which nobody else ever sees: name, place, status, worker, lease. */
    private Optional<String> next(String rows) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                say(connection, "update import set status = 'completed' where status in ('waiting', 'running')");
                say(connection, """
                        insert into import (athlete_id, import_id, file_name, size_bytes, sha256, status, worker, lease_until, created_at, updated_at)
                        select '%s', gen_random_uuid(), name, 1, '\\x00'::bytea, status, case when worker is not null then gen_random_uuid() end,
                               now() + lease::interval, now() + place * interval '1 minute', now()
                        from (values %s) sent (name, place, status, worker, lease)
                        """.formatted(athlete.value(), rows));
                return claimed(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    private static Optional<String> claimed(Connection connection) throws SQLException {
        String claim = ImportSql.CLAIM.replace("$1", "?").replace("$2", "?");
        try (PreparedStatement statement = connection.prepareStatement(claim)) {
            statement.setObject(1, UUID.randomUUID());
            statement.setDouble(2, HOUR.toSeconds());
            try (ResultSet next = statement.executeQuery()) {
                return next.next() ? Optional.of(next.getString("file_name")) : Optional.empty();
            }
        }
    }

    private static void say(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    @Test
    void ofTwoThatCouldBothBeNextOneIsClaimed() throws SQLException {
        UUID earlier;
        CompletableFuture<Optional<Claim>> second;
        try (Connection first = source.getConnection()) {
            // Given a claim that is not committed, of the later one, as the earlier one was not whole yet
            first.setAutoCommit(false);
            say(first, ImportSql.CLAIMS_IN_TURN);
            earlier = begun("a.zip");
            UUID later = begun("b.zip");
            got(imports.release(athlete, later));
            say(first, """
                    update import set status = 'running', worker = gen_random_uuid(), lease_until = now() + interval '1 hour'
                    where import_id = '%s'
                    """.formatted(later));
            got(imports.release(athlete, earlier));

            // When
            second = imports.claim(UUID.randomUUID(), HOUR).subscribeAsCompletionStage();
            await().atMost(PATIENCE).until(() -> waiting() > 0 || second.isDone());
            first.commit();
        }

        // Then
        assertThat(second.join()).map(claim -> claim.work().athlete()).isNotEqualTo(Optional.of(athlete));
        assertThat(found(earlier).status()).isEqualTo(Status.WAITING);
    }

    private int waiting() {
        return database.number(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query = ?",
                ImportSql.CLAIMS_IN_TURN);
    }

    /** At work, put off for the first time so long ago, but for null. */
    private Claim putOffFor(@Nullable String age) {
        UUID id = begun("years.zip");
        UUID worker = UUID.randomUUID();
        database.say("""
                update import set status = 'running', worker = ?, attempts = 1, lease_until = now() + interval '1 hour',
                    put_off_since = now() - ?::interval
                where import_id = ?
                """, worker, age, id);
        return new Claim(found(id), worker, 1);
    }

    @Test
    void whatIsPutOffForTheFirstTimeHasNoWorkerFromThenOn() {
        Claim claim = putOffFor(null);

        assertThat(got(imports.postpone(claim, HOUR, DAY))).isTrue();

        assertThat(isSo(claim, "worker is null and put_off_since > now() - interval '1 minute'"))
                .isTrue();
    }

    /** Those before it may have taken hours. */
    @Test
    void whatWaitedLongForItsTurnIsTriedAgainAsSoonAsAnyOther() {
        Claim claim = putOffFor(null);
        database.say(
                "update import set created_at = now() - interval '5 hours' where import_id = ?",
                claim.work().id());

        got(imports.postpone(claim, MINUTE, DAY));

        assertThat(isSo(claim, "lease_until <= now() + interval '1 minute'")).isTrue();
    }

    @Test
    void whatHasBeenPutOffForADayIsNotPutOffAgain() {
        Claim claim = putOffFor("25 hours");

        assertThat(got(imports.postpone(claim, HOUR, DAY))).isFalse();

        got(imports.end(claim, "For a day there was no room."));
        assertThat(found(claim.work().id()).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void forHowLongItIsPutOffCountsFromWhereItCameOnLast() {
        Claim claim = putOffFor("25 hours");
        Step step = new Step(0, new Tally(1, 1, 0, 0, 0, 1), List.of(), List.of(), Duration.ZERO);

        got(transactions.inOne(transaction -> imports.advance(transaction, claim, step)));

        assertThat(isSo(claim, "put_off_since is null")).isTrue();
        assertThat(got(imports.postpone(claim, HOUR, DAY))).isTrue();
    }

    private boolean isSo(Claim claim, String condition) {
        return database.number(
                        "select count(*) from import where import_id = ? and " + condition,
                        claim.work().id())
                == 1;
    }
}
