package app.stride.plans.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes all that is stored of an athlete. */
@ApplicationScoped
public class EraseAthlete {

    public Uni<Void> erase(Turn turn) {
        return turn.erase();
    }
}
