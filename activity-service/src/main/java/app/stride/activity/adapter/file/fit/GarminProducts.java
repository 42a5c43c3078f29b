package app.stride.activity.adapter.file.fit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of Garmin's watches by the number that stands in their files. */
final class GarminProducts {
    private static final Map<Integer, String> NAMES = load();

    private GarminProducts() {}

    /** The name; null for a number that is not known. */
    static @Nullable String name(int product) {
        return NAMES.get(product);
    }

    private static Map<Integer, String> load() {
        InputStream resource = Objects.requireNonNull(GarminProducts.class.getResourceAsStream("garmin-products.tsv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toUnmodifiableMap(row -> Integer.valueOf(row[0]), row -> row[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
