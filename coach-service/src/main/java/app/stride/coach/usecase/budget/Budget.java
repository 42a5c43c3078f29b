package app.stride.coach.usecase.budget;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.usecase.ModelUnavailable;
import app.stride.coach.usecase.ModelUnavailable.Reason;
import app.stride.coach.usecase.budget.Ledger.Entry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Keeps what answers cost within what is allowed. */
@ApplicationScoped
public class Budget {
    private final Ledger ledger;
    private final Allowance allowance;
    private final Clock clock;

    Budget(Ledger ledger, Allowance allowance, Clock clock) {
        this.ledger = ledger;
        this.allowance = allowance;
        this.clock = clock;
    }

    /** Where an athlete's tokens are counted, on the athlete's own day. */
    public Account account(AthleteId athlete, LocalDate day) {
        return new Account(athlete, day, utc());
    }

    /** The same where the athlete's own day is not known. */
    public Account account(AthleteId athlete) {
        return account(athlete, utc());
    }

    /** Sets aside the most that a call may use; fails with {@link ModelUnavailable} where that is too much for today. */
    public Uni<Booking> book(Account account, long most) {
        return ledger.book(account, most, allowance).map(entry -> {
            checkBooked(entry);
            return new Booking(ledger, account, most);
        });
    }

    private LocalDate utc() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static void checkBooked(Entry entry) {
        switch (entry) {
            case BOOKED -> {}
            case ATHLETE_HAS_NO_MORE -> throw new ModelUnavailable(Reason.OUT_OF_BUDGET);
            case INSTALLATION_HAS_NO_MORE -> throw new ModelUnavailable(Reason.ALL_OUT_OF_BUDGET);
        }
    }
}
