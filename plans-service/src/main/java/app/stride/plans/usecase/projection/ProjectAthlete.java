package app.stride.plans.usecase.projection;

import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.usecase.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes in what activity-service tells of an athlete's zone and fitness. */
@ApplicationScoped
public class ProjectAthlete {

    /** Older news than what is known has no effect. */
    public Uni<Void> project(Turn turn, Athlete athlete, long version) {
        return turn.learn(athlete, version);
    }
}
