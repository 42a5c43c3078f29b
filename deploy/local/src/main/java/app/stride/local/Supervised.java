package app.stride.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process that is started again whenever it ends without having been told to. */
final class Supervised {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
    private static final Duration STABLE = Duration.ofSeconds(30);

    private final String name;
    private final ProcessBuilder command;
    private final Path log;
    private final PidFile pidFile;
    private final Progress progress;
    private final Hold hold;

    private @Nullable Process process;
    private Duration pause = FIRST_PAUSE;
    private boolean settled;
    private boolean stopping;

    Supervised(String name, List<String> command, Map<String, String> environment, Home home, Progress progress) {
        this.name = name;
        this.log = home.log(name);
        this.pidFile = home.pidFile(name);
        this.progress = progress;
        this.hold = home.hold(name);
        this.command = new ProcessBuilder(command)
                .directory(home.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        this.command.environment().clear();
        this.command.environment().putAll(environment);
    }

    /** Starts the process with a new log. */
    synchronized void start() {
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        spawn();
    }

    private void spawn() {
        try {
            Process started = command.start();
            started.getOutputStream().close();
            process = started;
            pidFile.write(started.toHandle());
            long at = System.nanoTime();
            started.onExit().thenAccept(ended -> endedAfter(ended, Duration.ofNanos(System.nanoTime() - at)));
        } catch (IOException e) {
            throw new Refusal("Cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    private synchronized void endedAfter(Process ended, Duration life) {
        if (stopping || !settled) {
            return;
        }
        pause = life.compareTo(STABLE) > 0 ? FIRST_PAUSE : longer(pause);
        progress.reached(
                name + " ended by itself (exit code " + ended.exitValue() + ") and is started again; its log: " + log);
        later(pause);
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private synchronized void again() {
        if (stopping) {
            return;
        }
        if (hold.isOn()) {
            later(Hold.LOOK);
        } else {
            spawn();
        }
    }

    private void later(Duration pause) {
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::again);
    }

    /** From now on an end is no failed start any more, but an accident to recover from. */
    synchronized void settle() {
        requireAlive();
        settled = true;
    }

    /** Refuses, with the end of the log, when the process has died. */
    synchronized void requireAlive() {
        if (process != null && !process.isAlive()) {
            throw new Refusal(name + " ended while it started (exit code " + process.exitValue()
                    + "). The end of its log, " + log + ":\n" + LogTail.of(log));
        }
    }

    /** Asks the process to end; {@link #awaitEnd} waits for it. */
    synchronized void requestStop() {
        stopping = true;
        if (process != null) {
            process.destroy();
        }
    }

    void awaitEnd(Duration patience) {
        Process ending = current();
        if (ending == null) {
            return;
        }
        try {
            if (!ending.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                ending.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            ending.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        pidFile.delete();
    }

    private synchronized @Nullable Process current() {
        return process;
    }
}
