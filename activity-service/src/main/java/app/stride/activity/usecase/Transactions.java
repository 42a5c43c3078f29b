package app.stride.activity.usecase;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** Where a change and the events that tell of it become durable together. */
public interface Transactions {
    /** Runs the work in one transaction, which is committed once the answer is there. */
    <T> Uni<T> inOne(Function<Transaction, Uni<T>> work);
}
