package app.stride.plans.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Removes all that is stored of an athlete. */
@ApplicationScoped
public class EraseAthlete {

    /**
     * Erases the athlete whose turn it is.
     *
     * @param at when it was decided; what became known before has no effect any more
     */
    public Uni<Void> erase(Turn turn, Instant at) {
        return turn.erase(at);
    }
}
