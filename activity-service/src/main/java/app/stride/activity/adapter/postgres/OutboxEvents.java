package app.stride.activity.adapter.postgres;

import app.stride.activity.usecase.Event;
import app.stride.activity.usecase.Events;
import app.stride.activity.usecase.Message;
import app.stride.activity.usecase.Messages;
import app.stride.activity.usecase.Transaction;
import app.stride.outbox.Outbox;
import app.stride.outbox.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Events by way of the outbox table. */
@ApplicationScoped
class OutboxEvents implements Events {
    private final Outbox outbox;
    private final Messages messages;

    OutboxEvents(Outbox outbox, Messages messages) {
        this.outbox = outbox;
        this.messages = messages;
    }

    @Override
    public Uni<Void> publish(Transaction transaction, List<Event> events) {
        return outbox.append(
                PostgresTransaction.connectionOf(transaction),
                events.stream().map(messages::of).map(OutboxEvents::outgoing).toList());
    }

    static OutgoingEvent outgoing(Message message) {
        return new OutgoingEvent(message.topic(), message.type(), message.athleteId(), message.json());
    }
}
