package app.stride.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @Test
    void createsADatabaseOnce() throws SQLException {
        // Given
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            postgres.createDatabase("plans");

            // When
            postgres.createDatabase("plans");

            // Then
            assertThat(single(postgres, "plans", "select current_database()")).isEqualTo("plans");
        }
    }

    @Test
    void listensOnTheLoopbackInterfaceOnly() throws SQLException {
        // Given
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            // When
            String addresses = single(postgres, "postgres", "show listen_addresses");

            // Then
            assertThat(addresses).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void keepsItsDataInAGivenDirectory(@TempDir Path directory) throws SQLException {
        // Given
        try (EmbeddedPostgres first = EmbeddedPostgres.start(directory.resolve("data"), 0)) {
            first.createDatabase("plans");
            single(first, "plans", "create table kept as select 42 as answer; select 1");
        }

        // When
        try (EmbeddedPostgres second = EmbeddedPostgres.start(directory.resolve("data"), 0)) {
            second.createDatabase("plans");

            // Then
            assertThat(single(second, "plans", "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void runsWithoutRootWhereAContainerAllowsNoUserNamespaces() throws SQLException {
        // Given
        assumeThat(System.getProperty("user.name")).isEqualTo("root");

        // When
        try (EmbeddedPostgres postgres = EmbeddedPostgres.temporary(PostgresAccount.SOMEBODY_ELSE)) {
            // Then
            assertThat(single(postgres, "postgres", "select 1")).isEqualTo("1");
        }
    }

    @Test
    void saysWhyItDoesNotStart(@TempDir Path directory) {
        // Given
        try (EmbeddedPostgres first = EmbeddedPostgres.start()) {
            int taken = first.port();

            // When
            var start = assertThatThrownBy(() -> EmbeddedPostgres.start(directory.resolve("data"), taken));

            // Then
            start.isInstanceOf(IllegalStateException.class).hasMessageContaining("Address already in use");
        }
    }

    private static String single(EmbeddedPostgres postgres, String database, String sql) throws SQLException {
        String url = "jdbc:postgresql://" + postgres.host() + ":" + postgres.port() + "/" + database;
        try (Connection connection = DriverManager.getConnection(url, postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            statement.getResultSet().next();
            return statement.getResultSet().getString(1);
        }
    }
}
