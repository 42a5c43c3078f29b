package app.stride.activity.usecase.athlete;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.athlete.Profile;
import app.stride.activity.usecase.Event;
import app.stride.activity.usecase.Events;
import app.stride.activity.usecase.ExpectedVersion;
import app.stride.activity.usecase.FitnessRefreshes;
import app.stride.activity.usecase.Transactions;
import app.stride.activity.usecase.athlete.Athletes.KeptProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Replaces an athlete's profile, and has everything that depends on it recalculated. */
@ApplicationScoped
public class UpdateProfile {
    private final Athletes athletes;
    private final Events events;
    private final Transactions transactions;
    private final FitnessRefreshes refreshes;
    private final Clock clock;

    UpdateProfile(
            Athletes athletes, Events events, Transactions transactions, FitnessRefreshes refreshes, Clock clock) {
        this.athletes = athletes;
        this.events = events;
        this.transactions = transactions;
        this.refreshes = refreshes;
        this.clock = clock;
    }

    /**
     * @param expectedVersion the profile's version that the change is meant for
     */
    public Uni<ProfileOutcome> of(AthleteId id, Profile profile, ExpectedVersion expectedVersion) {
        return transactions
                .inOne(transaction -> athletes.keepProfile(transaction, id, profile, expectedVersion, clock.instant())
                        .call(kept -> events.publish(transaction, updated(kept))))
                .map(UpdateProfile::outcome)
                .invoke(refreshes::due)
                .onFailure(UnknownZoneException.class)
                .recoverWithItem(new ProfileOutcome.UnknownZone());
    }

    private static List<Event> updated(Optional<KeptProfile> kept) {
        return kept.<Event>map(profile -> new Event.AthleteUpdated(profile.athlete())).stream()
                .toList();
    }

    private static ProfileOutcome outcome(Optional<KeptProfile> kept) {
        return kept.<ProfileOutcome>map(profile -> new ProfileOutcome.Kept(profile.athlete(), profile.redated()))
                .orElseGet(ProfileOutcome.Stale::new);
    }
}
