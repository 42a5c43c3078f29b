package app.stride.acceptance.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A signal of the operating system, for the tests of what happens when a process dies or hangs. */
public enum Signal {
    STOP,
    CONT,
    QUIT,
    KILL;

    /** Sends it. */
    public void to(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name(), String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
