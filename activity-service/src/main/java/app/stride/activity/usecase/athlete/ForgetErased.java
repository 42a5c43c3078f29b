package app.stride.activity.usecase.athlete;

import app.stride.activity.usecase.Event;
import app.stride.activity.usecase.Events;
import app.stride.activity.usecase.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Publishes the tombstone of an erased athlete on the compacted topic, once every service has had time to receive
 * the erasure. An athlete who has come back since is not affected.
 */
@ApplicationScoped
public class ForgetErased {
    /**
     * A day more than the retention of the topics: a consumer that was down for longer starts from scratch anyway.
     */
    private static final Duration HEARD_BY_ALL = Duration.ofDays(31);

    private final Erasures erasures;
    private final Events events;
    private final Transactions transactions;
    private final Clock clock;

    ForgetErased(Erasures erasures, Events events, Transactions transactions, Clock clock) {
        this.erasures = erasures;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Returns how many were forgotten. */
    public Uni<Integer> untilNow() {
        return transactions.inOne(transaction -> erasures.takeForgotten(
                        transaction, clock.instant().minus(HEARD_BY_ALL))
                .call(forgotten -> events.publish(
                        transaction,
                        forgotten.stream()
                                .<Event>map(Event.AthleteForgotten::new)
                                .toList()))
                .map(List::size));
    }
}
