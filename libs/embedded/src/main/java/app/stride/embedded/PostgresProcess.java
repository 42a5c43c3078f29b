package app.stride.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** PostgreSQL's programs at work on one data directory. */
final class PostgresProcess {
    static final String SUPERUSER = "postgres";
    private static final int STOP_PATIENCE_S = 10;
    /** Where postmaster.pid tells how far the server is (PostgreSQL's pidfile.h). */
    private static final int STATUS_LINE = 7;

    private final PostgresAccount account;
    private final PostgresBinaries binaries = PostgresBinaries.unpacked();
    private final Path data;
    private final Path log;

    PostgresProcess(PostgresAccount account, Path data, Path log) {
        this.account = account;
        this.data = data.toAbsolutePath();
        this.log = log;
    }

    /** Makes the data directory where there is none; aside and then moved, so that what is there is whole. */
    void initialise(boolean durable) {
        if (Files.exists(data)) {
            return;
        }
        Path half = data.resolveSibling(data.getFileName() + ".incomplete");
        new TemporaryDirectory(half).close();
        account.createDirectory(half);
        List<String> command = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + half,
                "--username=" + SUPERUSER,
                "--auth=trust",
                "--encoding=UTF8",
                // The same everywhere, whatever locales the machine has.
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (!durable) {
            command.add("--no-sync");
        }
        try {
            int exitCode = start(command).waitFor();
            if (exitCode != 0) {
                throw new IllegalStateException("PostgreSQL cannot make its data directory " + data + ":\n" + said());
            }
            Files.move(half, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts the server in the foreground of a process of its own. */
    Process serve(int port, boolean durable) {
        List<String> command = new ArrayList<>(List.of(binaries.program("postgres"), "-D", data.toString()));
        for (String setting : List.of(
                "port=" + port,
                "listen_addresses=" + FreePorts.LOOPBACK,
                "unix_socket_directories=",
                "fsync=" + (durable ? "on" : "off"),
                "max_connections=200",
                "shared_buffers=64MB")) {
            command.addAll(List.of("-c", setting));
        }
        return start(command);
    }

    private Process start(List<String> command) {
        try {
            Process process = new ProcessBuilder(account.command(command))
                    .directory(Objects.requireNonNull(data.getParent(), "a data directory stands in another")
                            .toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
    }

    /** Stops the server whether or not somebody is still connected. */
    static void stop(Process server) {
        if (!server.isAlive()) {
            return;
        }
        try {
            // What pg_ctl calls a fast shutdown.
            new ProcessBuilder("kill", "-INT", String.valueOf(server.pid()))
                    .start()
                    .waitFor();
            if (!server.waitFor(STOP_PATIENCE_S, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            server.destroyForcibly();
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Whether this very server, and not another one on the same port, takes connections. */
    boolean isReady(Process server) {
        try {
            List<String> status = Files.readAllLines(data.resolve("postmaster.pid"));
            return status.size() > STATUS_LINE
                    && status.get(0).strip().equals(String.valueOf(server.pid()))
                    && status.get(STATUS_LINE).strip().equals("ready");
        } catch (IOException e) {
            return false;
        }
    }

    /** What the programs have written so far. */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "(no log)";
        }
    }
}
