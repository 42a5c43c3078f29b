package app.stride.activity.wiring;

import app.stride.activity.usecase.PassingFailures;
import app.stride.activity.usecase.ingest.MetUnseenException;
import app.stride.outbox.DatabasePulse;
import app.stride.outbox.TransientFailure;
import app.stride.rest.Availability;
import app.stride.rest.PassingFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Tells the edge whether the database is available, and which failures are transient. */
@ApplicationScoped
class FailureProducer {

    @Produces
    @Singleton
    PassingFailure passingFailure() {
        return FailureProducer::passes;
    }

    @Produces
    @Singleton
    PassingFailures passingFailures() {
        return FailureProducer::passes;
    }

    private static boolean passes(Throwable failure) {
        return failure instanceof MetUnseenException || TransientFailure.is(failure);
    }

    @Produces
    @Singleton
    Availability availability(DatabasePulse pulse) {
        return pulse::isFelt;
    }
}
