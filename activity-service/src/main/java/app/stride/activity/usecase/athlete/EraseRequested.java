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
 * Erases those whom an operator has put down for it, some at a time: after a restore everybody is back who was erased
 * since, and cannot ask again. Replicas share the work, and a crash repeats none of it. Whoever cannot be erased is
 * put off, and holds up nobody.
 */
@ApplicationScoped
public class EraseRequested {
    private static final int AT_ONCE = 5;

    /**
     * What came of it.
     *
     * @param erased how many athletes
     * @param putOff why each of those was not who is tried again later
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

    /** Erases everybody who waits; fails when nobody can be put off either, as while the database is away. */
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

    /** Nobody of these is erased, as it was one transaction: the others are taken again, without this one. */
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
