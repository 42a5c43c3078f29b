package app.stride.coach.usecase.budget;

import io.smallrye.mutiny.Uni;

/** Tokens that are set aside for one call of a model. A process that dies leaves too much booked, never too little. */
public final class Booking {
    private final Ledger ledger;
    private final Account account;
    private final long tokens;

    Booking(Ledger ledger, Account account, long tokens) {
        this.ledger = ledger;
        this.account = account;
        this.tokens = tokens;
    }

    /** Books what the call did use instead, whatever came of it. */
    public Uni<Void> settle(long used) {
        return used == tokens ? Uni.createFrom().voidItem() : ledger.correct(account, used - tokens);
    }
}
