package app.stride.activity.usecase.athlete;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.Event;
import app.stride.activity.usecase.Events;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.Transactions;
import app.stride.activity.usecase.athlete.Erasures.Erased;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Erases an athlete here, and in every other service by an event. */
@ApplicationScoped
public class EraseAthlete {
    private final Erasures erasures;
    private final Events events;
    private final Transactions transactions;
    private final Clock clock;

    EraseAthlete(Erasures erasures, Events events, Transactions transactions, Clock clock) {
        this.erasures = erasures;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Returns how much was deleted. Erasing an athlete again deletes nothing, but publishes the event again. */
    public Uni<Erased> of(AthleteId athlete) {
        return transactions.inOne(transaction -> within(transaction, athlete));
    }

    Uni<Erased> within(Transaction transaction, AthleteId athlete) {
        return erasures.erase(transaction, athlete, clock.instant())
                .call(erased -> events.publish(transaction, List.of(new Event.AthleteErased(athlete))));
    }
}
