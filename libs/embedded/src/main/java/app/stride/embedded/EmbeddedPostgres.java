package app.stride.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL server on the loopback interface, from binaries that come as Maven artifacts. */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 20;

    private final Process server;
    private final int port;
    private final @Nullable TemporaryDirectory temporary;
    private final @Nullable Watchdog watchdog;

    private EmbeddedPostgres(Process server, int port, @Nullable TemporaryDirectory temporary) {
        this.server = server;
        this.port = port;
        this.temporary = temporary;
        this.watchdog = temporary == null ? null : Watchdog.over(server, temporary.path());
    }

    /** Starts an empty server on a free port; what it stores is gone when it is closed. */
    public static EmbeddedPostgres start() {
        return temporary(PostgresAccount.ofThisProcess());
    }

    static EmbeddedPostgres temporary(PostgresAccount account) {
        TemporaryDirectory directory = TemporaryDirectory.named("postgres");
        account.createDirectory(directory.path());
        Path data = directory.path().resolve("data");
        Path log = directory.path().resolve("postgres.log");
        return start(new PostgresProcess(account, data, log), FreePorts.next(), directory);
    }

    /** Starts a server whose data stay in the directory; port 0 takes a free one. */
    public static EmbeddedPostgres start(Path dataDirectory, int port) {
        return start(dataDirectory, port, dataDirectory.resolveSibling(dataDirectory.getFileName() + ".log"));
    }

    /** Starts a server whose data stay in the directory and which writes what it has to say to the log. */
    public static EmbeddedPostgres start(Path dataDirectory, int port, Path log) {
        PostgresProcess programs = new PostgresProcess(PostgresAccount.ofThisProcess(), dataDirectory, log);
        return start(programs, FreePorts.orFree(port), null);
    }

    private static EmbeddedPostgres start(PostgresProcess programs, int port, @Nullable TemporaryDirectory temporary) {
        boolean durable = temporary == null;
        programs.initialise(durable);
        Process server = programs.serve(port, durable);
        EmbeddedPostgres started = new EmbeddedPostgres(server, port, temporary);
        started.awaitReady(programs);
        return started;
    }

    private void awaitReady(PostgresProcess programs) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!programs.isReady(server)) {
            if (!server.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("PostgreSQL does not start on port " + port + ":\n" + programs.said());
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                close();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while PostgreSQL started", e);
            }
        }
    }

    private Connection connect() throws SQLException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setServerNames(new String[] {FreePorts.LOOPBACK});
        database.setPortNumbers(new int[] {port});
        database.setDatabaseName(PostgresProcess.SUPERUSER);
        database.setUser(PostgresProcess.SUPERUSER);
        return database.getConnection();
    }

    /** Creates the database where it does not exist yet. */
    public void createDatabase(String name) {
        try (Connection connection = connect();
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
        return port;
    }

    public String user() {
        return PostgresProcess.SUPERUSER;
    }

    /** Any password is accepted: whoever reaches the loopback interface is trusted. */
    public String password() {
        return PostgresProcess.SUPERUSER;
    }

    /** The server's process, which is not this JVM. */
    public Process process() {
        return server;
    }

    @Override
    public void close() {
        PostgresProcess.stop(server);
        if (watchdog != null) {
            watchdog.close();
        }
        if (temporary != null) {
            temporary.close();
        }
    }
}
