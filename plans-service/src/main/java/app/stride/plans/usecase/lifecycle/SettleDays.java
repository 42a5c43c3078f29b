package app.stride.plans.usecase.lifecycle;

import app.stride.plans.domain.lifecycle.Settlement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * Settles the days that are over, each at the end of its athlete's day. What is due stands in the database, so that nothing is lost by a
 * restart, and days that passed while nobody was there are settled later all at once.
 */
@ApplicationScoped
public class SettleDays {

    /** Few enough for a short transaction, many enough for a midnight of many. */
    static final int AT_ONCE = 100;

    private final DuePlans plans;
    private final Clock clock;

    SettleDays(DuePlans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** Settles all that is due now; the number of plans that were. */
    public Uni<Integer> settle() {
        Instant now = clock.instant();
        return Uni.createFrom()
                .deferred(() -> plans.settle(now, AT_ONCE, due -> Settlement.of(due.plan(), due.workouts(), now)))
                .repeat()
                .whilst(settled -> settled == AT_ONCE)
                .collect()
                .in(() -> new int[1], (sum, settled) -> sum[0] += settled)
                .map(sum -> sum[0]);
    }
}
