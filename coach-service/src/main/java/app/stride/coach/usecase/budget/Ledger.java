package app.stride.coach.usecase.budget;

import io.smallrye.mutiny.Uni;

/** Counts tokens, the same for all replicas. */
public interface Ledger {
    /** What came of counting. */
    enum Entry {
        BOOKED,
        ATHLETE_HAS_NO_MORE,
        INSTALLATION_HAS_NO_MORE
    }

    /** Books tokens unless that would be more than is allowed; then nothing is booked. */
    Uni<Entry> book(Account account, long tokens, Allowance allowance);

    /** Corrects what was booked, by more or by less. */
    Uni<Void> correct(Account account, long tokens);
}
