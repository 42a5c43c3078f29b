package app.stride.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Stops a temporary server and deletes its directory when this JVM was killed and could not do so itself. */
record Watchdog(Process process) implements AutoCloseable {
    /** Its standard input is a pipe from this JVM, which the operating system closes however the JVM ends. */
    private static final String SCRIPT = """
            cat > /dev/null
            kill -INT "$1" 2> /dev/null
            while kill -0 "$1" 2> /dev/null; do sleep 0.2; done
            rm -rf "$2"
            """;

    static Watchdog over(Process server, Path directory) {
        try {
            return new Watchdog(new ProcessBuilder(
                            "sh", "-c", SCRIPT, "watchdog", String.valueOf(server.pid()), directory.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
