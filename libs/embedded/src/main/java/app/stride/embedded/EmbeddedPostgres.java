package app.stride.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL server on the loopback interface, from binaries that come as Maven artifacts. */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;
    private final ProcessHandle process;
    private final @Nullable TemporaryDirectory temporary;

    private EmbeddedPostgres(
            io.zonky.test.db.postgres.embedded.EmbeddedPostgres server,
            ProcessHandle process,
            @Nullable TemporaryDirectory temporary) {
        this.server = server;
        this.process = process;
        this.temporary = temporary;
    }

    /** Starts an empty server on a free port; what it stores is gone when it is closed. */
    public static EmbeddedPostgres start() {
        TemporaryDirectory directory = TemporaryDirectory.named("postgres");
        Path data = directory.path().resolve("data");
        return start(data, server(data, FreePorts.next()).setServerConfig("fsync", "off"), directory);
    }

    /** Starts a server whose data stay in the directory; port 0 takes a free one. */
    public static EmbeddedPostgres start(Path dataDirectory, int port) {
        return start(dataDirectory, durable(dataDirectory, port), null);
    }

    /** Starts a server whose data stay in the directory and which writes what it has to say to the log. */
    public static EmbeddedPostgres start(Path dataDirectory, int port, Path log) {
        Redirect append = Redirect.appendTo(log.toFile());
        return start(dataDirectory, durable(dataDirectory, port).setOutputRedirector(append), null);
    }

    private static Builder durable(Path dataDirectory, int port) {
        return server(dataDirectory, FreePorts.orFree(port)).setServerConfig("fsync", "on");
    }

    private static Builder server(Path dataDirectory, int port) {
        return io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                .setDataDirectory(dataDirectory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setPort(port)
                // The same everywhere, whatever locales the machine has.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", FreePorts.LOOPBACK)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "64MB");
    }

    private static EmbeddedPostgres start(Path data, Builder settings, @Nullable TemporaryDirectory temporary) {
        try {
            io.zonky.test.db.postgres.embedded.EmbeddedPostgres server = settings.start();
            return new EmbeddedPostgres(server, postmaster(data), temporary);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start with data in " + data, e);
        }
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow(() -> new IOException("PostgreSQL has ended"));
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

    /** The server's process, which is not this JVM. */
    public ProcessHandle process() {
        return process;
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
