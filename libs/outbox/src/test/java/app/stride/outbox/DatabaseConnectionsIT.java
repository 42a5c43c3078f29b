package app.stride.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.embedded.EmbeddedStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = EmbeddedStack.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "outbox"))
class DatabaseConnectionsIT {
    /** Longer than our longest. */
    private static final String LONG = "select $1::int /* " + "long ".repeat(2_000) + "*/";

    private static final String KEPT =
            "select count(*)::int from pg_prepared_statements where statement like 'select $1::int /* long %'";

    private static final String PLANNED_ONCE = "select $1::int /* planned once */";

    private static final String PLANS_FOR_VALUES =
            "select custom_plans from pg_prepared_statements where statement like '%planned once%'";

    @Inject
    Pool pool;

    @Test
    void aLongStatementIsKeptByItsConnection() {
        int kept = pool.withConnection(connection -> connection
                        .preparedQuery(LONG)
                        .execute(Tuple.of(1))
                        .chain(() -> connection.query(KEPT).execute())
                        .map(rows -> rows.iterator().next().getInteger(0)))
                .await()
                .atMost(Duration.ofSeconds(10));

        assertThat(kept).isEqualTo(1);
    }

    @Test
    void aStatementIsPlannedOnceAndNotForEachValue() {
        long planned = pool.withConnection(connection -> connection
                        .preparedQuery(PLANNED_ONCE)
                        .execute(Tuple.of(1))
                        .chain(() -> connection.preparedQuery(PLANNED_ONCE).execute(Tuple.of(2)))
                        .chain(() -> connection.query(PLANS_FOR_VALUES).execute())
                        .map(rows -> rows.iterator().next().getLong(0)))
                .await()
                .atMost(Duration.ofSeconds(10));

        assertThat(planned).isZero();
    }

    @Test
    void theDatabaseEndsATransactionInWhichNothingIsSaidForAMinute() {
        assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("1min");
    }

    @Test
    void theDatabaseEndsAStatementBeforeWeStopWaitingForIt() {
        assertThat(setting("statement_timeout")).isEqualTo("2min");
    }

    private String setting(String name) {
        return pool.query("show " + name)
                .execute()
                .map(rows -> rows.iterator().next().getString(0))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
