package app.stride.activity.usecase.athlete;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.athlete.Athlete;
import app.stride.activity.domain.athlete.Profile;
import app.stride.activity.usecase.Transaction;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The athletes of whom something is kept. */
public interface Athletes {
    /**
     * A profile that was kept.
     *
     * @param redated how many activities without a time zone of their own move to this one
     */
    record KeptProfile(Athlete athlete, int redated) {}

    Uni<Optional<Athlete>> find(AthleteId id);

    /**
     * Keeps the profile and marks the whole fitness as to be worked out anew. One statement.
     *
     * @param expectedVersion the profile's version that the client knows, null when it takes whatever there is
     * @return the athlete as it is now; empty when the profile has moved on; fails with {@link UnknownZoneException}
     */
    Uni<Optional<KeptProfile>> keepProfile(
            Transaction transaction, AthleteId id, Profile profile, @Nullable Integer expectedVersion, Instant at);
}
