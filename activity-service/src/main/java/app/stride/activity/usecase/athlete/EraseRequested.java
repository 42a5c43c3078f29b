package app.stride.activity.usecase.athlete;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/**
 * Erases the athletes listed by an operator, some at a time: a restored backup brings back those who were erased
 * after it was made. Replicas share the work, and a crash repeats none of it. A request that fails is postponed and
 * does not delay the others.
 */
@ApplicationScoped
public class EraseRequested {
    private static final int AT_ONCE = 5;

    /**
     * The outcome of a run.
     *
     * @param erased how many athletes
     * @param putOff the cause for each athlete whose erasure failed and is retried later
     */
    public record Outcome(int erased, List<Throwable> putOff) {
        public Outcome {
            putOff = List.copyOf(putOff);
        }

        private boolean leavesOthers() {
            return erased == AT_ONCE || !putOff.isEmpty();
        }

        private static Outcome of(List<Outcome> each) {
            return new Outcome(
                    each.stream().mapToInt(Outcome::erased).sum(),
                    each.stream().flatMap(outcome -> outcome.putOff().stream()).toList());
        }
    }

    private static final class Failed extends RuntimeException {
        private final transient AthleteId athlete;

        Failed(AthleteId athlete, Throwable cause) {
            super(cause);
            this.athlete = athlete;
        }
    }

    private final Erasures erasures;
    private final EraseAthlete eraseAthlete;
    private final Transactions transactions;

    EraseRequested(Erasures erasures, EraseAthlete eraseAthlete, Transactions transactions) {
        this.erasures = erasures;
        this.eraseAthlete = eraseAthlete;
        this.transactions = transactions;
    }

    /**
     * Erases all athletes listed; fails when requests cannot even be postponed, as while the database is
     * unavailable.
     */
    public Uni<Outcome> untilNow() {
        return Uni.createFrom()
                .deferred(this::some)
                .repeat()
                .whilst(Outcome::leavesOthers)
                .collect()
                .asList()
                .map(Outcome::of);
    }

    private Uni<Outcome> some() {
        return transactions
                .inOne(this::eraseSome)
                .onFailure(Failed.class)
                .recoverWithUni(failure -> putOff((Failed) failure));
    }

    /** The transaction was rolled back, so nobody was erased: the others are retried without this one. */
    private Uni<Outcome> putOff(Failed failure) {
        return erasures.postponeRequested(failure.athlete)
                .replaceWith(new Outcome(0, List.of(Objects.requireNonNull(failure.getCause()))));
    }

    private Uni<Outcome> eraseSome(Transaction transaction) {
        return erasures.takeRequested(transaction, AT_ONCE)
                .chain(athletes -> Multi.createFrom()
                        .iterable(athletes)
                        .onItem()
                        .transformToUniAndConcatenate(athlete -> erase(transaction, athlete))
                        .collect()
                        .asList()
                        .map(erased -> new Outcome(erased.size(), List.of())));
    }

    private Uni<Erasures.Erased> erase(Transaction transaction, AthleteId athlete) {
        return Uni.createFrom()
                .deferred(() -> eraseAthlete.within(transaction, athlete))
                .onFailure()
                .transform(cause -> new Failed(athlete, cause));
    }
}
