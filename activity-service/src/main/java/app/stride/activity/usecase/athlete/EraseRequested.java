package app.stride.activity.usecase.athlete;

import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Erases those whom an operator has put down for it, some at a time: after a restore everybody is back who was erased since, and cannot ask
 * again. Replicas share the work, and a crash repeats none of it.
 */
@ApplicationScoped
public class EraseRequested {
    private static final int AT_ONCE = 5;

    private final Erasures erasures;
    private final EraseAthlete eraseAthlete;
    private final Transactions transactions;

    EraseRequested(Erasures erasures, EraseAthlete eraseAthlete, Transactions transactions) {
        this.erasures = erasures;
        this.eraseAthlete = eraseAthlete;
        this.transactions = transactions;
    }

    /** Says how many were erased. */
    public Uni<Integer> untilNow() {
        return Uni.createFrom()
                .deferred(() -> transactions.inOne(this::some))
                .repeat()
                .whilst(erased -> erased == AT_ONCE)
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private Uni<Integer> some(Transaction transaction) {
        return erasures.takeRequested(transaction, AT_ONCE)
                .chain(athletes -> Multi.createFrom()
                        .iterable(athletes)
                        .onItem()
                        .transformToUniAndConcatenate(athlete -> eraseAthlete.within(transaction, athlete))
                        .collect()
                        .asList()
                        .map(List::size));
    }
}
