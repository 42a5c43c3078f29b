package app.stride.outbox;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * Lets a migration take its time: it may make an index concurrently, and the other replicas wait until it is done. And lets a version start on a database
 * that a later one has migrated.
 *
 * <p>By default Flyway holds the lock of those who migrate in a transaction, whose end such an index waits for: the start would hang for good. Held by
 * the session it is the same lock, so that versions of both ways keep each other out. And whoever waits for it would give up after 50 seconds.
 *
 * <p>A migration only adds, so that what is applied and not known here hurts nobody: in a rollout pods of the version before may have to start again, and
 * after a rollback all do. Quarkus puts a list of nothing in the place of Flyway's own patterns; a later version may have a lower number as well, which
 * Flyway calls missing.
 */
@ApplicationScoped
class PatientMigrations implements FlywayConfigurationCustomizer {
    private static final int FOR_EVER = -1;

    @Override
    public void customize(FluentConfiguration configuration) {
        PostgreSQLConfigurationExtension postgres =
                configuration.getConfigurationExtension(PostgreSQLConfigurationExtension.class);
        postgres.setTransactionalLock(false);
        configuration.lockRetryCount(FOR_EVER);
        configuration.ignoreMigrationPatterns("*:missing", "*:future");
    }
}
