package app.stride.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Turns calls away, with when to come back, while nobody could answer them. */
@ApplicationScoped
class Unavailable {
    private final Instance<Availability> availability;

    Unavailable(Instance<Availability> availability) {
        this.availability = availability;
    }

    @ServerRequestFilter(preMatching = true)
    void turnAway() {
        if (availability.isResolvable() && !availability.get().getAsBoolean()) {
            throw Problems.unavailable();
        }
    }
}
