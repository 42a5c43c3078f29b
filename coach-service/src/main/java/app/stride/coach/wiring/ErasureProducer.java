package app.stride.coach.wiring;

import app.stride.coach.adapter.kafka.Erasure;
import app.stride.coach.adapter.postgres.PostgresErasure;
import app.stride.coach.domain.athlete.AthleteId;
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
    Erasure erasure(Inbox inbox, PostgresErasure postgres) {
        return event -> inbox.process(
                CONSUMER,
                event,
                (transaction, erased) ->
                        postgres.within(transaction, new AthleteId(erased.athleteId()), erased.time()));
    }
}
