package app.stride.plans.usecase;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Takes work off the thread that serves everybody, when it would keep them waiting. */
public interface HeavyWork {

    /** Does the work elsewhere and comes back with its result. */
    <T> Uni<T> run(Supplier<T> work);
}
