package app.stride.outbox;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * Lets a migration make an index concurrently. By default Flyway holds the lock of those who migrate in a transaction, whose end such an index waits
 * for: the start would hang for good. Held by the session it is the same lock, so that versions of both ways keep each other out.
 */
@ApplicationScoped
class ConcurrentIndexes implements FlywayConfigurationCustomizer {
    @Override
    public void customize(FluentConfiguration configuration) {
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
    }
}
