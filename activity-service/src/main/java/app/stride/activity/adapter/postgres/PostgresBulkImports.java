package app.stride.activity.adapter.postgres;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.Sha256;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.ingest.BulkImport;
import app.stride.activity.usecase.ingest.BulkImport.Failure;
import app.stride.activity.usecase.ingest.BulkImport.Tally;
import app.stride.activity.usecase.ingest.BulkImports;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bulk imports in the table {@code import}, what was sent beside it in pieces: every replica can take any of them up. */
@ApplicationScoped
class PostgresBulkImports implements BulkImports {
    private final Pool pool;

    PostgresBulkImports(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<BulkImport>> earlier(AthleteId athlete, @Nullable String key, Sha256 sha256) {
        return run(ImportSql.EARLIER, Tuple.of(athlete.value(), key, Buffer.buffer(sha256.bytes())))
                .map(PostgresBulkImports::first);
    }

    @Override
    public Uni<Optional<BulkImport>> kept(AthleteId athlete, String key) {
        return run(ImportSql.KEPT, Tuple.of(athlete.value(), key)).map(PostgresBulkImports::first);
    }

    @Override
    public Uni<Void> begin(Arriving arriving) {
        return run(
                        ImportSql.BEGIN,
                        Tuple.tuple()
                                .addString(arriving.athlete().value())
                                .addUUID(arriving.id())
                                .addString(StorableText.of(arriving.fileName()))
                                .addLong(arriving.size())
                                .addValue(Buffer.buffer(arriving.sha256().bytes()))
                                .addString(arriving.key()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> keepPart(AthleteId athlete, UUID id, int place, byte[] content) {
        return run(ImportSql.KEEP_PART, Tuple.of(athlete.value(), id, place, Buffer.buffer(content)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> release(AthleteId athlete, UUID id) {
        return run(ImportSql.RELEASE, Tuple.of(athlete.value(), id)).map(rows -> rows.rowCount() > 0);
    }

    @Override
    public Uni<Void> discard(AthleteId athlete, UUID id) {
        Tuple sent = Tuple.of(athlete.value(), id);
        return run(ImportSql.DISCARD, sent).chain(() -> untilNoneIsLeft(ImportSql.DROP_PARTS, sent));
    }

    @Override
    public Uni<Optional<Claim>> claim(UUID worker, Duration lease) {
        return pool.withTransaction(connection -> connection
                        .preparedQuery(ImportSql.CLAIMS_IN_TURN)
                        .execute()
                        .chain(() ->
                                connection.preparedQuery(ImportSql.CLAIM).execute(Tuple.of(worker, seconds(lease)))))
                .map(rows -> first(rows)
                        .map(work ->
                                new Claim(work, worker, rows.iterator().next().getInteger("attempts"))));
    }

    @Override
    public Uni<Void> renew(Claim claim, Duration lease) {
        return run(ImportSql.RENEW, mine(claim).addDouble(seconds(lease))).replaceWithVoid();
    }

    @Override
    public Uni<Optional<byte[]>> part(AthleteId athlete, UUID id, int place) {
        return run(ImportSql.PART, Tuple.of(athlete.value(), id, place))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(
                                rows.iterator().next().getBuffer("content").getBytes()));
    }

    @Override
    public Uni<Void> opened(Claim claim, int total) {
        return run(ImportSql.OPENED, mine(claim).addInteger(total)).replaceWithVoid();
    }

    @Override
    public Uni<Void> advance(Transaction transaction, Claim claim, Step step) {
        return PostgresTransaction.connectionOf(transaction)
                .preparedQuery(ImportSql.ADVANCE)
                .execute(advance(claim, step))
                .onItem()
                .transformToUni(rows -> rows.size() == 1
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new LeaseLostException()));
    }

    private static Tuple advance(Claim claim, Step step) {
        Tally tally = step.tally();
        List<Failure> failures = step.failures();
        return mine(claim)
                .addInteger(tally.done())
                .addInteger(tally.imported())
                .addInteger(tally.duplicates())
                .addInteger(tally.failed())
                .addInteger(tally.skipped())
                .addInteger(tally.activities())
                .addDouble(seconds(step.took()))
                .addArrayOfInteger(failures.stream().map(Failure::place).toArray(Integer[]::new))
                .addArrayOfString(failures.stream()
                        .map(failure -> StorableText.of(failure.file()))
                        .toArray(String[]::new))
                .addArrayOfString(failures.stream()
                        .map(failure -> StorableText.of(failure.reason()))
                        .toArray(String[]::new))
                .addInteger(step.place())
                .addJsonArray(ImportRows.json(step.warnings()))
                .addInteger(BulkImport.MOST_WARNINGS);
    }

    @Override
    public Uni<Void> end(Claim claim, @Nullable String reason) {
        Tuple sent = Tuple.of(claim.work().athlete().value(), claim.work().id());
        return run(ImportSql.END, mine(claim).addString(reason))
                .chain(() -> untilNoneIsLeft(ImportSql.DROP_PARTS, sent));
    }

    /** Deletes some, and more as long as there are any. */
    private Uni<Void> untilNoneIsLeft(String sql, Tuple parameters) {
        return Multi.createBy()
                .repeating()
                .uni(() -> run(sql, parameters).map(RowSet::rowCount))
                .until(deleted -> deleted == 0)
                .collect()
                .last()
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> postpone(Claim claim, Duration pause, Duration atMost) {
        return run(ImportSql.POSTPONE, mine(claim).addDouble(seconds(pause)).addDouble(seconds(atMost)))
                .map(rows -> rows.rowCount() > 0);
    }

    @Override
    public Uni<Void> giveBack(Claim claim) {
        return run(ImportSql.GIVE_BACK, mine(claim)).replaceWithVoid();
    }

    @Override
    public Uni<Optional<BulkImport>> find(AthleteId athlete, UUID id) {
        return run(ImportSql.FIND, Tuple.of(athlete.value(), id)).map(PostgresBulkImports::first);
    }

    @Override
    public Uni<Void> forgetOld(Duration unfinished, Duration over) {
        return Uni.join()
                .all(
                        run(ImportSql.DISCARD_UNFINISHED, Tuple.of(seconds(unfinished)))
                                .replaceWithVoid(),
                        untilNoneIsLeft(ImportSql.DROP_LEFT_PARTS, Tuple.tuple()),
                        untilNoneIsLeft(ImportSql.FORGET, Tuple.of(seconds(over))))
                .usingConcurrencyOf(1)
                .andCollectFailures()
                .replaceWithVoid();
    }

    private Uni<RowSet<Row>> run(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters);
    }

    private static Tuple mine(Claim claim) {
        return Tuple.of(claim.work().athlete().value(), claim.work().id(), claim.worker());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static Optional<BulkImport> first(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(ImportRows.bulkImport(rows.iterator().next()));
    }
}
