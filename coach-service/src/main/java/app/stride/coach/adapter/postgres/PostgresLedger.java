package app.stride.coach.adapter.postgres;

import app.stride.coach.usecase.budget.Account;
import app.stride.coach.usecase.budget.Allowance;
import app.stride.coach.usecase.budget.Ledger;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts tokens in PostgreSQL: both budgets in one statement, so that any number of replicas keep to them together. Nobody waits for the disk: all questions
 * of an installation book in one row, one after another, and each before its model is asked. What a crash of the database forgets is the count of its last
 * moments, never a budget.
 */
@ApplicationScoped
class PostgresLedger implements Ledger {
    /** Stands where an athlete's id does; no athlete's is empty. Its row comes first everywhere, so that nobody waits in a circle. */
    private static final String INSTALLATION = "";

    private static final String BOOK = """
            with past as (delete from token_use where athlete_id in ('', $1::text) and day < $2::date - 31)
            insert into token_use as used (athlete_id, day, tokens)
            values ('', $3::date, $4::bigint), ($1::text, $2::date, $4::bigint)
            on conflict (athlete_id, day) do update set tokens = greatest(0, used.tokens + excluded.tokens)
              where used.tokens + excluded.tokens <= case used.athlete_id when '' then $5::bigint else $6::bigint end
            returning athlete_id, set_config('synchronous_commit', 'off', true)
            """;
    private static final String CORRECT = """
            with entry as (
              select athlete_id, day from token_use
              where (athlete_id, day) in (('', $3::date), ($1::text, $2::date)) and athlete_id = any($5::text[])
              order by athlete_id for update)
            update token_use used set tokens = greatest(0, used.tokens + $4::bigint)
            from entry where used.athlete_id = entry.athlete_id and used.day = entry.day
            returning set_config('synchronous_commit', 'off', true)
            """;

    private final Pool pool;

    PostgresLedger(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Entry> book(Account account, long tokens, Allowance allowance) {
        if (tokens > allowance.athlete()) {
            return Uni.createFrom().item(Entry.ATHLETE_HAS_NO_MORE);
        }
        if (tokens > allowance.installation()) {
            return Uni.createFrom().item(Entry.INSTALLATION_HAS_NO_MORE);
        }
        Tuple values =
                keys(account).addLong(tokens).addLong(allowance.installation()).addLong(allowance.athlete());
        return pool.preparedQuery(BOOK).execute(values).flatMap(rows -> entry(account, tokens, booked(rows)));
    }

    @Override
    public Uni<Void> correct(Account account, long tokens) {
        return correct(account, tokens, INSTALLATION, account.athlete().value());
    }

    /** Where only one of both had room, its entry is taken back. */
    private Uni<Entry> entry(Account account, long tokens, Set<String> booked) {
        String athlete = account.athlete().value();
        Entry entry = !booked.contains(athlete)
                ? Entry.ATHLETE_HAS_NO_MORE
                : booked.contains(INSTALLATION) ? Entry.BOOKED : Entry.INSTALLATION_HAS_NO_MORE;
        return entry == Entry.BOOKED || booked.isEmpty()
                ? Uni.createFrom().item(entry)
                : correct(account, -tokens, booked.toArray(String[]::new)).replaceWith(entry);
    }

    private Uni<Void> correct(Account account, long tokens, String... whose) {
        Tuple values = keys(account).addLong(tokens).addArrayOfString(whose);
        return pool.preparedQuery(CORRECT).execute(values).replaceWithVoid();
    }

    private static Tuple keys(Account account) {
        return Tuple.tuple()
                .addString(account.athlete().value())
                .addLocalDate(account.day())
                .addLocalDate(account.installationDay());
    }

    private static Set<String> booked(RowSet<Row> rows) {
        Set<String> booked = new HashSet<>();
        rows.forEach(row -> booked.add(row.getString("athlete_id")));
        return booked;
    }
}
