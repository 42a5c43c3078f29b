package app.stride.coach.usecase.tool;

import app.stride.coach.domain.athlete.Profile;
import app.stride.coach.domain.athlete.Today;
import app.stride.coach.domain.athlete.Units;
import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.Limits;
import app.stride.coach.usecase.RunningHistory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Opens a session for an athlete of whom only the token is known. */
@ApplicationScoped
public class OpenSession {

    private final RunningHistory history;
    private final Clock clock;
    private final Limits limits;

    OpenSession(RunningHistory history, Clock clock, Limits limits) {
        this.history = history;
        this.clock = clock;
        this.limits = limits;
    }

    /** The athlete's day and units; by UTC and metric where the profile does not tell them in time. */
    public Uni<CoachSession> open(Access access) {
        return history.profile(access)
                .ifNoItem()
                .after(limits.sourceDeadline())
                .fail()
                .onFailure()
                .recoverWithItem(Optional.empty())
                .map(profile -> new CoachSession(
                        access,
                        Today.at(clock.instant(), profile.map(Profile::timezone).orElse(null)),
                        profile.map(Profile::units).orElse(Units.METRIC),
                        Optional.empty()));
    }
}
