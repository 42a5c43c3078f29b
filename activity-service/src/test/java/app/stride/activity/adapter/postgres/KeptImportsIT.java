package app.stride.activity.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.testkit.Database;
import app.stride.activity.testkit.ServiceTest;
import app.stride.activity.usecase.Sha256;
import app.stride.activity.usecase.Transactions;
import app.stride.activity.usecase.ingest.BulkImport;
import app.stride.activity.usecase.ingest.BulkImport.Status;
import app.stride.activity.usecase.ingest.BulkImports;
import app.stride.activity.usecase.ingest.BulkImports.Arriving;
import app.stride.activity.usecase.ingest.BulkImports.Claim;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Imports between their first byte and their end: what is kept of them for how long, and whose turn it is. */
@ServiceTest
class KeptImportsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration UNFINISHED = Duration.ofHours(6);
    private static final Duration OVER = Duration.ofDays(90);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Sha256 YEARS = Sha256.of("years");
    private static final String KEY = "this-morning";

    private final AthleteId athlete = new AthleteId("athlete-" + UUID.randomUUID());

    @Inject
    BulkImports imports;

    @Inject
    Transactions transactions;

    @Inject
    Database database;

    private static <T> T got(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }

    /** One of which so many parts are kept so far. */
    private UUID begun(int parts) {
        UUID id = UUID.randomUUID();
        got(imports.begin(new Arriving(id, athlete, "years.zip", parts, YEARS, KEY)));
        for (int place = 0; place < parts; place++) {
            got(imports.keepPart(athlete, id, place, new byte[] {1}));
        }
        return id;
    }

    private BulkImport found(UUID id) {
        return got(imports.find(athlete, id)).orElseThrow();
    }

    private int parts(UUID id) {
        return database.number("select count(*) from import_part where import_id = ?", id);
    }

    @Test
    void whatNobodySendsTheRestOfIsLetGoAndItsKeyIsFree() {
        UUID left = begun(70);
        database.say("update import set updated_at = now() - interval '7 hours' where import_id = ?", left);

        got(imports.forgetOld(UNFINISHED, OVER));

        assertThat(parts(left)).isZero();
        assertThat(found(left).status()).isEqualTo(Status.FAILED);
        assertThat(got(imports.earlier(athlete, KEY, Sha256.of("other years")))).isEmpty();
    }

    @Test
    void whatHasBeenOverForLongIsForgottenOnceItHasNoPartsAnyMore() {
        UUID over = begun(70);
        database.say(
                "update import set status = 'completed', updated_at = now() - interval '91 days' where import_id = ?",
                over);

        got(imports.forgetOld(UNFINISHED, OVER));

        assertThat(got(imports.find(athlete, over))).isEmpty();
        assertThat(parts(over)).isZero();
    }

    @Test
    void whatIsDiscardedLeavesNoParts() {
        UUID discarded = begun(2);

        got(imports.discard(athlete, discarded));

        assertThat(parts(discarded)).isZero();
        assertThat(got(imports.release(athlete, discarded))).isFalse();
    }

    @Test
    void ofARequestThatIsSentAgainWhileItIsBeingKeptTheFirstThatIsWholeCounts() {
        UUID left = begun(1);

        assertThat(got(imports.earlier(athlete, KEY, YEARS)))
                .as("nobody waits for one who may be gone")
                .isEmpty();
        UUID again = begun(1);
        assertThat(got(imports.kept(athlete, KEY))).as("none is whole yet").isEmpty();

        assertThat(got(imports.release(athlete, again))).isTrue();
        assertThat(got(imports.release(athlete, left))).isFalse();
        got(imports.discard(athlete, left));

        assertThat(got(imports.kept(athlete, KEY))).map(BulkImport::id).contains(again);
        assertThat(found(left).status()).isEqualTo(Status.FAILED);
        assertThat(parts(left)).isZero();
    }

    @Test
    void aKeyUnderWhichSomethingIsBeingKeptStandsForNothingElse() {
        UUID kept = begun(1);

        assertThat(got(imports.earlier(athlete, KEY, Sha256.of("other years"))))
                .map(BulkImport::sha256)
                .contains(YEARS);

        got(imports.discard(athlete, kept));
    }

    /** At the third attempt, of one that was put off for the first time so long ago. */
    private Claim claimed(String age) {
        UUID id = begun(1);
        UUID worker = UUID.randomUUID();
        database.say(
                "update import set status = 'running', worker = ?, attempts = 3, put_off_since = now() - ?::interval, lease_until = now() + interval '1 minute' where import_id = ?",
                worker,
                age,
                id);
        return new Claim(found(id), worker, 3);
    }

    @Test
    void whatIsPutOffIsTakenByNobodyForAWhileAndHasNotTried() {
        Claim claim = claimed("0 days");

        got(imports.postpone(claim, Duration.ofHours(1), DAY));

        assertThat(database.column(
                        "select attempts || ' ' || (lease_until > now() + interval '59 minutes') from import where import_id = ?",
                        claim.work().id()))
                .containsExactly("2 true");
        database.say(
                "update import set status = 'completed' where import_id = ?",
                claim.work().id());
    }

    @Test
    void whatHasBeenPutOffForLongIsTriedMoreSeldom() {
        Claim claim = claimed("20 hours");

        got(imports.postpone(claim, Duration.ofSeconds(30), DAY));

        assertThat(database.column(
                        "select lease_until between now() + interval '4 minutes' and now() + interval '6 minutes' from import where import_id = ?",
                        claim.work().id()))
                .containsExactly("t");
        database.say(
                "update import set status = 'completed' where import_id = ?",
                claim.work().id());
    }

    @Test
    void aColumnThatANewerVersionAddsIsNoneOfTheBusinessOfThisOne() {
        UUID id = begun(1);

        int found = got(transactions.inOne(transaction -> {
            var connection = PostgresTransaction.connectionOf(transaction);
            return connection
                    .query("lock table import in access exclusive mode")
                    .execute()
                    .chain(() -> connection.prepare(ImportSql.FIND))
                    .chain(prepared -> prepared.query()
                            .execute(Tuple.of(athlete.value(), id))
                            .chain(() -> connection
                                    .query("alter table import add column of_a_newer_version text")
                                    .execute())
                            .chain(() -> prepared.query().execute(Tuple.of(athlete.value(), id)))
                            .call(() -> prepared.close()))
                    .call(() -> connection
                            .query("alter table import drop column of_a_newer_version")
                            .execute())
                    .map(rows -> rows.size());
        }));

        assertThat(found).isOne();
        got(imports.discard(athlete, id));
    }

    @Test
    void whoHasNotBeenServedComesBeforeTheNextOfOneWhoHas() {
        String often = athlete.value() + "-often";
        String never = athlete.value() + "-never";

        String served = got(transactions.inOne(transaction -> {
            var connection = PostgresTransaction.connectionOf(transaction);
            return connection
                    .preparedQuery("""
                            insert into import (athlete_id, import_id, file_name, size_bytes, sha256, status, created_at, updated_at)
                            values ($1::text, gen_random_uuid(), 'a.zip', 1, '\\x00', 'completed', '1990-01-01', '1990-01-02'),
                                   ($1::text, gen_random_uuid(), 'b.zip', 1, '\\x00', 'waiting', '1990-01-01', '1990-01-01'),
                                   ($2::text, gen_random_uuid(), 'c.zip', 1, '\\x00', 'waiting', '1991-01-01', '1991-01-01')
                            """)
                    .execute(Tuple.of(often, never))
                    .chain(() -> connection.preparedQuery(ImportSql.CLAIM).execute(Tuple.of(UUID.randomUUID(), 60.0)))
                    .map(rows -> rows.iterator().next().getString("athlete_id"))
                    // Nobody else ever sees them.
                    .call(() -> connection
                            .preparedQuery("delete from import where athlete_id = any($1)")
                            .execute(Tuple.tuple().addArrayOfString(new String[] {often, never})));
        }));

        assertThat(served).isEqualTo(never);
    }
}
