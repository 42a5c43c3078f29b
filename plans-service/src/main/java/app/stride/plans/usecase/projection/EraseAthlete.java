package app.stride.plans.usecase.projection;

import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutState;
import app.stride.plans.usecase.Rematch;
import app.stride.plans.usecase.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;

/** Removes all that is stored of an athlete; of one who has come back meanwhile, all from before. */
@ApplicationScoped
public class EraseAthlete {

    private final Rematch rematch;

    EraseAthlete(Rematch rematch) {
        this.rematch = rematch;
    }

    /**
     * Erases the athlete whose turn it is.
     *
     * @param at when it was decided; what became known before has no effect any more
     */
    public Uni<Void> erase(Turn turn, Instant at) {
        return turn.erase(at)
                .chain(untied -> untied.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : rematch.around(
                                turn,
                                Set.copyOf(untied.values()),
                                workout -> untied.containsKey(workout.id()) ? untied(workout) : workout));
    }

    /** What is erased completes nothing, not even where the athlete said so. */
    private static Workout untied(Workout workout) {
        return workout.isCompleted() ? workout.in(WorkoutState.Planned.ANEW, null) : workout;
    }
}
