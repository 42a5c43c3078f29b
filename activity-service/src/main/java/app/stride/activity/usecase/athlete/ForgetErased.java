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
 * Takes the last message about an erased athlete back from the topic that is kept for good, once every service has had the time to hear
 * it. Whoever has come back since is somebody again and stays.
 */
@ApplicationScoped
public class ForgetErased {
    /** A day more than the topics keep events: whoever was away for longer than that begins from nothing anyway. */
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

    /** Says how many are forgotten. */
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
