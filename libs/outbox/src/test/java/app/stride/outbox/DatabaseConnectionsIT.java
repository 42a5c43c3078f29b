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
    void theDatabaseEndsATransactionInWhichNothingIsSaidForAMinute() {
        String longest = pool.query("show idle_in_transaction_session_timeout")
                .execute()
                .map(rows -> rows.iterator().next().getString(0))
                .await()
                .atMost(Duration.ofSeconds(10));

        assertThat(longest).isEqualTo("1min");
    }
}
