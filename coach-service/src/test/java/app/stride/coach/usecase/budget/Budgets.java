package app.stride.coach.usecase.budget;

import io.smallrye.mutiny.Uni;
import java.time.Clock;

/** Budgets for tests that are not about them. */
public final class Budgets {

    private Budgets() {}

    /** Of which there is always enough. */
    public static Budget unlimited() {
        Ledger ledger = new Ledger() {
            @Override
            public Uni<Entry> book(Account account, long tokens, Allowance allowance) {
                return Uni.createFrom().item(Entry.BOOKED);
            }

            @Override
            public Uni<Void> correct(Account account, long tokens) {
                return Uni.createFrom().voidItem();
            }
        };
        return new Budget(ledger, new Allowance(Long.MAX_VALUE, Long.MAX_VALUE), Clock.systemUTC());
    }
}
