package app.stride.plans.usecase;

import app.stride.plans.domain.athlete.AthleteId;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives turns: whatever changes an athlete's plans or matches does so in a turn, a transaction that holds the athlete, so that
 * changes of one athlete follow each other whoever makes them.
 */
public interface Turns {

    /** Does the work in a turn, all of it or nothing. */
    <T> Uni<T> take(AthleteId athlete, Function<Turn, Uni<T>> work);

    /**
     * Does the work in a turn that begins with what a new plan has to know, read by the statement that takes the turn.
     *
     * @param since the activities from this date on
     * @param key of the request, null where it has none
     */
    <T> Uni<T> takeForNewPlan(
            AthleteId athlete, LocalDate since, @Nullable IdempotencyKey key, BiFunction<Turn, Opening, Uni<T>> work);
}
