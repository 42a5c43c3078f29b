package app.stride.activity.usecase.activity;

import app.stride.activity.usecase.Event;
import app.stride.activity.usecase.Events;
import app.stride.activity.usecase.FitnessRefreshes;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Changes one activity and publishes the change, in one transaction. */
@ApplicationScoped
class Changes {
    private final Transactions transactions;
    private final Events events;
    private final FitnessRefreshes refreshes;

    Changes(Transactions transactions, Events events, FitnessRefreshes refreshes) {
        this.transactions = transactions;
        this.events = events;
        this.refreshes = refreshes;
    }

    Uni<ChangeOutcome> make(Function<Transaction, Uni<ChangeOutcome>> change, Function<KeptActivity, Event> event) {
        return transactions
                .inOne(transaction ->
                        change.apply(transaction).call(outcome -> events.publish(transaction, told(outcome, event))))
                .invoke(outcome -> {
                    if (outcome instanceof ChangeOutcome.Changed) {
                        refreshes.due();
                    }
                });
    }

    private static List<Event> told(ChangeOutcome outcome, Function<KeptActivity, Event> event) {
        if (outcome instanceof ChangeOutcome.Changed changed) {
            List<Event> told = new ArrayList<>();
            told.add(event.apply(changed.activity()));
            changed.alongside().forEach(other -> told.add(new Event.ActivityUpdated(other)));
            return told;
        }
        return List.of();
    }
}
