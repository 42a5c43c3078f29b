package app.stride.plans.usecase;

import java.util.UUID;

/** Where new identities come from. */
@FunctionalInterface
public interface Ids {

    /** An id that was never given out before, ordered by time (UUIDv7). */
    UUID next();
}
