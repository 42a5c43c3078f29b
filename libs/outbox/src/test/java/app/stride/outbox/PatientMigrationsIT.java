package app.stride.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.embedded.EmbeddedStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = EmbeddedStack.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "outbox"))
class PatientMigrationsIT {
    private static final String VALID =
            "select indisvalid from pg_index where indexrelid = 'inbox_by_consumer'::regclass";

    @Inject
    Pool pool;

    @Inject
    Flyway flyway;

    /** That this starts at all says most: the migration of the tests would wait for the lock of those who migrate. */
    @Test
    void aMigrationMakesAnIndexWithoutStoppingWhoWrites() {
        boolean valid = pool.query(VALID)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0))
                .await()
                .atMost(Duration.ofSeconds(10));

        assertThat(valid).isTrue();
    }

    @Test
    void whoeverFindsAnotherMigratingWaitsForAsLongAsThatTakes() {
        assertThat(flyway.getConfiguration().getLockRetryCount()).isNegative();
    }
}
