package app.stride.activity.adapter.postgres;

import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.Transactions;
import app.stride.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Transactions whose events leave right after the commit. */
@ApplicationScoped
class PostgresTransactions implements Transactions {
    private final Outbox outbox;

    PostgresTransactions(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public <T> Uni<T> inOne(Function<Transaction, Uni<T>> work) {
        return outbox.inTransaction(connection -> work.apply(new PostgresTransaction(connection)));
    }
}
