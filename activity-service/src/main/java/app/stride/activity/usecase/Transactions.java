package app.stride.activity.usecase;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** Transactions in which a change and its events become durable together. */
public interface Transactions {
    /** Runs the work in one transaction and commits it when the work completes. */
    <T> Uni<T> inOne(Function<Transaction, Uni<T>> work);
}
