package app.stride.acceptance.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A backup of the whole server as PostgreSQL's manual describes it ("Making a Base Backup Using the Low Level API"): its files, copied while it works, and
 * then the log of what it wrote meanwhile.
 */
public final class DatabaseBackup {
    private final Path data;
    private final Path copy;

    private DatabaseBackup(Path data, Path copy) {
        this.data = data;
        this.copy = copy;
    }

    /** Takes one while the product runs. */
    public static DatabaseBackup of(Stride stride) {
        Path data = stride.home().resolve("data").resolve("postgres");
        DatabaseBackup backup = new DatabaseBackup(data, stride.home().resolve("backup"));
        try (Connection connection =
                        DriverManager.getConnection(stride.databaseUrl("postgres"), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('drill', true)");
            backup.copyFiles();
            try (ResultSet stopped = statement.executeQuery("select labelfile from pg_backup_stop()")) {
                stopped.next();
                backup.finish(stopped.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return backup;
    }

    /** What changes or goes while it is copied is in the log: whatever {@code cp} says of it is no matter. */
    private void copyFiles() {
        run("cp", "-a", data.toString(), copy.toString());
        run(
                "rm",
                "-rf",
                copy.resolve("postmaster.pid").toString(),
                copy.resolve("pg_wal").toString());
    }

    private void finish(String label) {
        try {
            Files.writeString(copy.resolve("backup_label"), label);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(
                "cp",
                "-a",
                data.resolve("pg_wal").toString(),
                copy.resolve("pg_wal").toString());
    }

    /** Loses what the server has and puts the backup in its place; the server must be down. */
    public void restore() {
        run("rm", "-rf", data.toString());
        run("mv", copy.toString(), data.toString());
    }

    private static void run(String... command) {
        try {
            new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
