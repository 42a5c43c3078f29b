package app.stride.activity.usecase;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Publishes events to other services, at least once and in order per athlete. */
public interface Events {
    /** Stores the events in the transaction of the change they describe: one statement, none for no events. */
    Uni<Void> publish(Transaction transaction, List<Event> events);
}
