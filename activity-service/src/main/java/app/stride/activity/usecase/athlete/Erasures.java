package app.stride.activity.usecase.athlete;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.Transaction;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** The erasure of athletes. */
public interface Erasures {
    /** How much was deleted of an athlete's data. */
    record Erased(int activities, int originals, int checkIns) {}

    /** Deletes the athlete from every table, and records the erasure. One statement. */
    Uni<Erased> erase(Transaction transaction, AthleteId athlete, Instant at);

    /**
     * Claims up to so many athletes listed by an operator whose requests are due, the longest waiting first; no other
     * transaction gets them.
     */
    Uni<List<AthleteId>> takeRequested(Transaction transaction, int atMost);

    /** Postpones a request after a failure, longer the older it is, so that it does not delay others. */
    Uni<Void> postponeRequested(AthleteId athlete);

    /** Removes the records of erasures before this time; returns the athletes who have not come back since. */
    Uni<List<AthleteId>> takeForgotten(Transaction transaction, Instant before);
}
