package app.stride.coach.wiring;

import app.stride.outbox.TransientFailure;
import app.stride.rest.PassingFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Tells the edge which failures pass: those of a database that is away or asks to try again. */
@ApplicationScoped
class FailureProducer {

    @Produces
    @Singleton
    PassingFailure passingFailure() {
        return TransientFailure::is;
    }
}
