package app.stride.local;

import app.stride.embedded.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a healthy product is found, as it is written down for the commands that use it.
 *
 * @param brokers of Kafka, as host:port
 */
public record RunningProduct(String gateway, String issuer, String brokers) {

    /** The product of this home; refuses when none is up. */
    public static RunningProduct of(Home home) {
        return find(home).orElseThrow(() -> new Refusal("Stride is not running: start it with deploy/local/up first."));
    }

    /** An access token of the athlete, good for a day. */
    public String token(String athlete) {
        try {
            return Tokens.of(issuer).forAthlete(athlete);
        } catch (IllegalStateException e) {
            throw new Refusal(
                    "Nobody answers at " + issuer + ": stop what is left with deploy/local/down and start again.", e);
        }
    }

    static Optional<RunningProduct> find(Home home) {
        boolean launched = home.pidFile(Launcher.NAME).running().isPresent();
        if (!launched || !Files.exists(file(home))) {
            return Optional.empty();
        }
        Properties written = new Properties();
        try (var reader = Files.newBufferedReader(file(home))) {
            written.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new RunningProduct(
                written.getProperty("gateway"), written.getProperty("issuer"), written.getProperty("brokers")));
    }

    void write(Home home) {
        Properties written = new Properties();
        written.setProperty("gateway", gateway);
        written.setProperty("issuer", issuer);
        written.setProperty("brokers", brokers);
        try (var writer = Files.newBufferedWriter(file(home))) {
            written.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void forget(Home home) {
        try {
            Files.deleteIfExists(file(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Home home) {
        return home.run().resolve("product.properties");
    }
}
