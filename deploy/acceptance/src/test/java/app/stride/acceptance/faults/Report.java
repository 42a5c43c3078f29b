package app.stride.acceptance.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** What the runs of the suite measured: on the console, and in {@code target/faults.txt}. */
final class Report {
    private static final Path FILE = Path.of("target", "faults.txt");

    private Report() {}

    static void say(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.println("faults: " + line);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
