package app.stride.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.embedded.EmbeddedStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.resource.LoadableResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
        value = EmbeddedStack.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "outbox"))
class PatientMigrationsIT {
    private static final String VALID =
            "select indisvalid from pg_index where indexrelid = 'inbox_by_consumer'::regclass";

    private static final String NEWEST = "V2026112899__concurrently.sql";
    private static final String LOWER = "V2026112301__outbox_upkeep.sql";

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

    /** In the middle of a rollout, and after a rollback: the newest of all, and one with a lower number that came later. */
    @ParameterizedTest
    @ValueSource(strings = {NEWEST, LOWER})
    void aVersionStartsOnADatabaseThatALaterOneHasMigrated(String unknown) {
        Flyway before = without(unknown).load();

        assertThat(before.migrate().migrationsExecuted).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {NEWEST, LOWER})
    void leftToQuarkusItWouldNot(String unknown) {
        Flyway before = without(unknown).ignoreMigrationPatterns(new String[0]).load();

        assertThatThrownBy(before::migrate).isInstanceOf(FlywayValidateException.class);
    }

    /** As this version is configured, but for the migration that it does not know. */
    private FluentConfiguration without(String migration) {
        ResourceProvider all = flyway.getConfiguration().getResourceProvider();
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .outOfOrder(true)
                .resourceProvider(new Without(migration, all));
    }

    private record Without(String migration, ResourceProvider all) implements ResourceProvider {
        @Override
        public LoadableResource getResource(String name) {
            return all.getResource(name);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return all.getResources(prefix, suffixes).stream()
                    .filter(resource -> !resource.getFilename().equals(migration))
                    .toList();
        }
    }
}
