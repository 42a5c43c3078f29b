package app.stride.activity.usecase;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Worker threads for work that would block an event loop, limited in number. */
public interface HeavyWork {
    /** Runs the work on one of them; the result is delivered in the context of the caller. */
    <T> Uni<T> run(Supplier<T> work);
}
