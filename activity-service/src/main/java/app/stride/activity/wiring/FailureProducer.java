package app.stride.activity.wiring;

import app.stride.activity.usecase.PassingFailures;
import app.stride.outbox.DatabasePulse;
import app.stride.outbox.TransientFailure;
import app.stride.rest.Availability;
import app.stride.rest.PassingFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Tells the edge when the database is away, and which failures pass with that. */
@ApplicationScoped
class FailureProducer {

    @Produces
    @Singleton
    PassingFailure passingFailure() {
        return TransientFailure::is;
    }

    @Produces
    @Singleton
    PassingFailures passingFailures() {
        return TransientFailure::is;
    }

    @Produces
    @Singleton
    Availability availability(DatabasePulse pulse) {
        return pulse::isFelt;
    }
}
