package app.stride.activity.usecase.athlete;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.Transaction;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** The end of everything that is kept of athletes. */
public interface Erasures {
    /** How much of an athlete's is gone. */
    record Erased(int activities, int originals, int checkIns) {}

    /** Deletes the athlete from every table, and notes that it was done. One statement. */
    Uni<Erased> erase(Transaction transaction, AthleteId athlete, Instant at);

    /**
     * Takes some, so many at most, of those whom an operator has put down to be erased and who are not put off, the
     * longest waiting first; no other transaction gets them.
     */
    Uni<List<AthleteId>> takeRequested(Transaction transaction, int atMost);

    /** Puts off one of those after a failure, for the longer the older the request is, so that they hold up nobody. */
    Uni<Void> postponeRequested(AthleteId athlete);

    /** Takes the notes of erasures before this time; returns those of athletes who have not come back since. */
    Uni<List<AthleteId>> takeForgotten(Transaction transaction, Instant before);
}
