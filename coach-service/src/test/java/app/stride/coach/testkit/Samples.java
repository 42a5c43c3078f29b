package app.stride.coach.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What tests and the application read from resources. */
public final class Samples {
    private Samples() {}

    /** A whole resource. */
    public static String text(String resource) {
        try (InputStream content = Samples.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(content, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its lines, without comments and empty ones. */
    public static List<String> lines(String resource) {
        return text(resource)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
