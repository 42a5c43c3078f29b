package app.stride.coach.wiring;

import app.stride.coach.adapter.kafka.ErasedPayload;
import app.stride.coach.adapter.kafka.Erasure;
import app.stride.coach.adapter.postgres.PostgresErasure;
import app.stride.outbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The inbox lends its transaction to the erasure, so that the event is noted as taken exactly when it took effect. */
@ApplicationScoped
class ErasureProducer {

    private static final String CONSUMER = "coach-service";

    @Produces
    @Singleton
    Erasure erasure(Inbox inbox, PostgresErasure postgres, ErasedPayload payload) {
        return event -> inbox.process(
                CONSUMER,
                event,
                (transaction, erased) -> postgres.within(transaction, payload.athlete(erased), erased.time()));
    }
}
