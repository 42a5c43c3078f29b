package app.stride.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL server on the loopback interface, from binaries that come as Maven artifacts. */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String SUPERUSER = "postgres";

    private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;
    private final @Nullable TemporaryDirectory temporary;

    private EmbeddedPostgres(
            io.zonky.test.db.postgres.embedded.EmbeddedPostgres server, @Nullable TemporaryDirectory temporary) {
        this.server = server;
        this.temporary = temporary;
    }

    /** Starts an empty server on a free port; what it stores is gone when it is closed. */
    public static EmbeddedPostgres start() {
        TemporaryDirectory directory = TemporaryDirectory.named("postgres");
        return start(directory.path().resolve("data"), FreePorts.next(), false, directory);
    }

    /** Starts a server whose data stay in the directory; port 0 takes a free one. */
    public static EmbeddedPostgres start(Path dataDirectory, int port) {
        return start(dataDirectory, FreePorts.orFree(port), true, null);
    }

    private static EmbeddedPostgres start(
            Path data, int port, boolean durable, @Nullable TemporaryDirectory temporary) {
        try {
            return new EmbeddedPostgres(
                    io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                            .setDataDirectory(data)
                            .setCleanDataDirectory(!durable)
                            .setPort(port)
                            .setServerConfig("listen_addresses", FreePorts.LOOPBACK)
                            .setServerConfig("unix_socket_directories", "")
                            .setServerConfig("fsync", durable ? "on" : "off")
                            .setServerConfig("max_connections", "200")
                            .setServerConfig("shared_buffers", "64MB")
                            .start(),
                    temporary);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start on port " + port + " with data in " + data, e);
        }
    }

    /** Creates the database where it does not exist yet. */
    public void createDatabase(String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                PreparedStatement known = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            known.setString(1, name);
            if (!known.executeQuery().next()) {
                connection.createStatement().execute("create database \"" + name.replace("\"", "\"\"") + "\"");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the database " + name, e);
        }
    }

    public String host() {
        return FreePorts.LOOPBACK;
    }

    public int port() {
        return server.getPort();
    }

    public String user() {
        return SUPERUSER;
    }

    /** Any password is accepted: whoever reaches the loopback interface is trusted. */
    public String password() {
        return SUPERUSER;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (temporary != null) {
                temporary.close();
            }
        }
    }
}
