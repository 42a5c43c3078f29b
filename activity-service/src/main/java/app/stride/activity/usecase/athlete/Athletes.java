package app.stride.activity.usecase.athlete;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.athlete.Athlete;
import app.stride.activity.domain.athlete.Profile;
import app.stride.activity.usecase.ExpectedVersion;
import app.stride.activity.usecase.Transaction;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** The stored athletes. */
public interface Athletes {
    /**
     * A stored profile.
     *
     * @param redated how many activities without a time zone of their own move to this one
     */
    record KeptProfile(Athlete athlete, int redated) {}

    Uni<Optional<Athlete>> find(AthleteId id);

    /**
     * Stores the profile and marks the whole fitness as due. One statement.
     *
     * @param expectedVersion the profile's version that the change is meant for
     * @return the athlete as it is now; empty when the profile has changed since; fails with {@link
     *     UnknownZoneException}
     */
    Uni<Optional<KeptProfile>> keepProfile(
            Transaction transaction, AthleteId id, Profile profile, ExpectedVersion expectedVersion, Instant at);
}
