package app.stride.coach.usecase.tool;

import app.stride.coach.domain.athlete.Profile;
import app.stride.coach.domain.athlete.Today;
import app.stride.coach.domain.athlete.Units;
import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.CoachSession;
import app.stride.coach.usecase.Limits;
import app.stride.coach.usecase.RunningHistory;
import app.stride.coach.usecase.TrainingPlans;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Opens a session for an athlete of whom only the token is known. */
@ApplicationScoped
public class OpenSession {

    private final RunningHistory history;
    private final TrainingPlans plans;
    private final Clock clock;
    private final Limits limits;

    OpenSession(RunningHistory history, TrainingPlans plans, Clock clock, Limits limits) {
        this.history = history;
        this.plans = plans;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * The athlete's day and units. Where the profile does not tell them in time: metric, and the day that the plan was read on; without
     * one the day by UTC.
     */
    public Uni<CoachSession> open(Access access) {
        return inTime(history.profile(access))
                .flatMap(profile -> profile.isPresent()
                        ? Uni.createFrom()
                                .item(session(
                                        access, today(profile), profile.get().units()))
                        : inTime(plans.orJustRaced(access, plans.current(access)))
                                .map(plan -> session(
                                        access,
                                        plan.map(read -> Today.byPlan(read.today()))
                                                .orElseGet(() -> today(profile)),
                                        Units.METRIC)));
    }

    private <T> Uni<Optional<T>> inTime(Uni<Optional<T>> answer) {
        return answer.ifNoItem()
                .after(limits.sourceDeadline())
                .fail()
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private Today today(Optional<Profile> profile) {
        return Today.at(clock.instant(), profile.map(Profile::timezone).orElse(null));
    }

    private static CoachSession session(Access access, Today today, Units units) {
        return new CoachSession(access, today, units, Optional.empty());
    }
}
