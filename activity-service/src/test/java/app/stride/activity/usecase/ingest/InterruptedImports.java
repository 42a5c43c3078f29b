package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.ZipBytes;
import app.stride.activity.usecase.Sha256;
import app.stride.activity.usecase.ingest.BulkImports.Claim;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** An import whose worker has died. */
abstract class InterruptedImports {
    static final int RUNS = 60;
    static final Instant START = Instant.parse("2024-04-01T06:30:00Z");

    final AthleteClient athlete = AthleteClient.newcomer();
    final AthleteId id = new AthleteId(athlete.subject());
    final UUID job = UUID.randomUUID();

    @Inject
    BulkImports imports;

    @Inject
    Pool pool;

    byte[] archive() {
        ZipBytes zip = new ZipBytes();
        for (int day = 0; day < RUNS; day++) {
            zip.with(
                    day + ".fit",
                    new FitRun(START.plus(Duration.ofDays(day)))
                            .run(300, 3, 140)
                            .file());
        }
        return zip.file();
    }

    /** The import as it stands after its worker died: claimed, the first step kept, and a lease that runs out. */
    Claim claimedByTheDead(byte[] archive) {
        imports.begin(new BulkImports.Arriving(job, id, "years.zip", archive.length, Sha256.of(archive), null))
                .await()
                .indefinitely();
        imports.keepPart(id, job, 0, archive).await().indefinitely();
        UUID dead = UUID.randomUUID();
        pool.preparedQuery("""
                        update import set status = 'running', worker = $3, lease_until = now() + interval '3 seconds', total = $4
                        where athlete_id = $1 and import_id = $2
                        """)
                .execute(Tuple.of(id.value(), job, dead, RUNS))
                .await()
                .indefinitely();
        return new Claim(find(), dead, 1);
    }

    BulkImport find() {
        return imports.find(id, job).await().indefinitely().orElseThrow();
    }

    void change(String sql, UUID which) {
        pool.preparedQuery(sql).execute(Tuple.of(id.value(), which)).await().indefinitely();
    }

    int parts() {
        return number("select count(*)::int as number from import_part where import_id = $1");
    }

    int number(String sql) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(job))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getInteger("number");
    }
}
