package app.stride.activity.usecase;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Tells other services what happened, at least once and in order per athlete. */
public interface Events {
    /** Takes the events into the transaction of the change that they tell of: one statement, none for no events. */
    Uni<Void> publish(Transaction transaction, List<Event> events);
}
