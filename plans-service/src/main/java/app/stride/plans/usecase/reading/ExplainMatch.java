package app.stride.plans.usecase.reading;

import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.calendar.Agenda;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.matching.ManualDecision;
import app.stride.plans.domain.matching.MatchOutcome;
import app.stride.plans.domain.matching.Matcher;
import app.stride.plans.domain.matching.PlannedSession;
import app.stride.plans.usecase.Plans;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Explains why a workout was, or was not, one of the activities of its day. */
@ApplicationScoped
public class ExplainMatch {

    /** More than a match reaches. */
    private static final int DAYS_AROUND = 7;

    private final Plans plans;
    private final Matcher matcher;

    ExplainMatch(Plans plans, Matcher matcher) {
        this.plans = plans;
        this.matcher = matcher;
    }

    public Uni<Optional<MatchOutcome>> explain(AthleteId athlete, PlanId plan, WorkoutId workout) {
        return plans.surroundings(athlete, plan, workout, DAYS_AROUND).map(agenda -> explain(agenda, workout));
    }

    private Optional<MatchOutcome> explain(Agenda agenda, WorkoutId workout) {
        return matcher.match(
                        agenda.workouts().stream().map(PlannedSession::of).toList(),
                        agenda.activities(),
                        agenda.workouts().stream()
                                .map(ManualDecision::of)
                                .flatMap(Optional::stream)
                                .toList())
                .of(workout);
    }
}
