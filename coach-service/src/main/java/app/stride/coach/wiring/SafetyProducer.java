package app.stride.coach.wiring;

import app.stride.coach.domain.safety.Referrals;
import app.stride.coach.domain.safety.SafetyRules;
import app.stride.coach.usecase.Observations;
import app.stride.coach.usecase.chat.Safety;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The reviewed rules and words of {@code safety/}; one that cannot be read keeps the service from starting. */
@ApplicationScoped
class SafetyProducer {
    @Produces
    @Singleton
    Safety safety(Observations observations) {
        return new Safety(
                SafetyRules.read(read("concerns.txt")),
                SafetyRules.read(read("advice.txt")),
                Referrals.read(read("referrals.md")),
                observations);
    }

    /** The rules are read, and run once, before anybody asks. */
    void prepare(@Observes StartupEvent started, Safety safety) {
        safety.warmUp();
    }

    private static String read(String name) {
        try (InputStream text = SafetyProducer.class.getResourceAsStream("/safety/" + name)) {
            if (text == null) {
                throw new IllegalStateException("safety/" + name + " is missing.");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
