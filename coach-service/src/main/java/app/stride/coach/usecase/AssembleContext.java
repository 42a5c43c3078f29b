package app.stride.coach.usecase;

import app.stride.coach.domain.context.AthleteContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells an athlete what the coach knows of them. */
@ApplicationScoped
public class AssembleContext {

    private final GatherTraining training;

    AssembleContext(GatherTraining training) {
        this.training = training;
    }

    /** The context over the last 1 to 365 days. */
    public Uni<AthleteContext> assemble(Access access, int days) {
        return training.gather(access, days).map(AthleteContext::of);
    }
}
