package app.stride.coach.wiring;

import app.stride.coach.usecase.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The limits, as they are configured. */
@ApplicationScoped
class LimitsProducer {

    @Produces
    @Singleton
    Limits limits(CoachConfig config) {
        return new Limits(
                config.sourceDeadline(),
                config.toolDeadline(),
                config.historyTurns(),
                config.contextTokens(),
                config.historyTokens());
    }
}
