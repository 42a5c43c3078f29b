package app.stride.activity.usecase;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Threads for what takes longer than an event loop may be held, and only so many at once as the machine bears. */
public interface HeavyWork {
    /** Does the work on one of them; the answer comes back to where it was asked for. */
    <T> Uni<T> run(Supplier<T> work);
}
