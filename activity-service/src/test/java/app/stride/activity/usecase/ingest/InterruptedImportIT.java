package app.stride.activity.usecase.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.activity.testkit.ServiceTest;
import app.stride.activity.usecase.Sha256;
import app.stride.activity.usecase.ingest.BulkImport.Status;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of an import that is interrupted, and of the one behind it. */
@ServiceTest
class InterruptedImportIT extends InterruptedImports {
    @Test
    void whatEndsEveryoneWhoTakesItUpIsGivenUpWithAReason() {
        claimedByTheDead(archive());
        change("update import set attempts = 5 where athlete_id = $1 and import_id = $2", job);

        await().atMost(Duration.ofSeconds(60)).until(() -> find().isOver());

        assertThat(find().status()).isEqualTo(Status.FAILED);
        assertThat(find().reason()).contains("interrupted 5 times");
        assertThat(parts()).isZero();
    }

    @Test
    void whoComesOnIsNotGivenUp() {
        claimedByTheDead(archive());
        change("update import set attempts = 4 where athlete_id = $1 and import_id = $2", job);

        await().atMost(Duration.ofSeconds(60)).until(() -> find().isOver());

        assertThat(find().status()).isEqualTo(Status.COMPLETED);
        assertThat(number("select attempts as number from import where import_id = $1"))
                .isZero();
    }

    @Test
    void anAthletesNextImportWaitsForTheOneUnderWay() {
        byte[] archive = archive();
        claimedByTheDead(archive);
        change(
                "update import set lease_until = now() + interval '1 hour' where athlete_id = $1 and import_id = $2",
                job);
        UUID next = UUID.randomUUID();
        imports.begin(new BulkImports.Arriving(next, id, "more.zip", archive.length, Sha256.of(archive), null))
                .await()
                .indefinitely();
        imports.keepPart(id, next, 0, archive).await().indefinitely();
        imports.release(id, next).await().indefinitely();

        assertThat(imports.claim(UUID.randomUUID(), Duration.ofMinutes(1))
                        .await()
                        .indefinitely())
                .isEmpty();

        change("update import set status = 'completed' where athlete_id = $1 and import_id = $2", job);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> imports.find(id, next)
                        .await()
                        .indefinitely()
                        .orElseThrow()
                        .isOver());
    }

    @Test
    void whileItRunsOnlyTheFirstFailuresAreSent() {
        claimedByTheDead(archive());
        change(
                "update import set lease_until = now() + interval '1 hour' where athlete_id = $1 and import_id = $2",
                job);
        change(
                "insert into import_failure select $1, $2, place, 'a.fit', 'damaged' from generate_series(1, 150) place",
                job);

        assertThat(find().failures()).hasSize(100);

        change("update import set status = 'completed' where athlete_id = $1 and import_id = $2", job);
        assertThat(find().failures()).hasSize(150);
    }

    @Test
    void whileItRunsOnlyTheFirstWarningsAreSent() {
        claimedByTheDead(archive());
        change("""
                update import set lease_until = now() + interval '1 hour', warning_count = 150, warnings = (
                    select jsonb_agg(jsonb_build_object('file', 'a.fit', 'sentence', 'It is cut off.'))
                    from generate_series(1, 150))
                where athlete_id = $1 and import_id = $2
                """, job);

        assertThat(find().warnings()).hasSize(100);

        change("update import set status = 'completed' where athlete_id = $1 and import_id = $2", job);
        assertThat(find().warnings()).hasSize(150);
        assertThat(find().warningCount()).isEqualTo(150);
    }

    @Test
    void whatWasSentIsDroppedAlsoWhenTheWorkerDiedRightAfterTheEnd() {
        claimedByTheDead(archive());
        change("update import set status = 'completed' where athlete_id = $1 and import_id = $2", job);

        imports.forgetOld(Duration.ofHours(6), Duration.ofDays(90)).await().indefinitely();

        assertThat(parts()).isZero();
        assertThat(find().status()).isEqualTo(Status.COMPLETED);
    }
}
