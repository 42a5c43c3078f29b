package app.stride.plans.usecase.lifecycle;

import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.Settlement;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.function.Function;

/** The active plans of athletes whose day is over. */
public interface DuePlans {

    /**
     * Settles some of them, in a transaction that holds their athletes; athletes who are held by somebody else are
     * left for the next time, so that several replicas share the work and none does it twice. A plan that cannot be
     * settled is put off, longer each time, and the others go on.
     *
     * @param now what is due
     * @param limit at most so many
     * @param settle what the end of the day makes of a plan with the workouts that are still open in it or were missed lately
     * @return how many were settled
     */
    Uni<Integer> settle(Instant now, int limit, Function<FullPlan, Settlement> settle);
}
