package app.stride.activity.usecase.ingest;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Large files go one at a time, from the first look to the database, so that memory bears whatever comes together. */
public interface LargeFiles {
    /** Bytes from which on a file is large. */
    int LARGE = 8 << 20;

    /** Does the work for a file of so many bytes: at once, or when those that came before are through. Nobody's thread waits. */
    <T> Uni<T> inTurn(long bytes, Supplier<Uni<T>> work);
}
