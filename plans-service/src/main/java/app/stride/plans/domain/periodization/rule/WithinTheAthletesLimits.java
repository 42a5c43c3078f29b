package app.stride.plans.domain.periodization.rule;

import app.stride.plans.domain.plan.ProgramWeek;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import java.time.Duration;

/** No week is longer and no session takes more time than the athlete wants, races apart. */
public final class WithinTheAthletesLimits implements Rule {

    @Override
    public Finding check(Draft draft) {
        Distance weekly = draft.request().limits().weeklyDistance();
        Duration session = draft.request().limits().session();
        for (ProgramWeek week : draft.weeks()) {
            if (weekly != null && week.trainingDistance().isLongerThan(weekly)) {
                return broken("Week " + week.number() + " is longer than you want.")
                        .value(Figures.kilometres(week.trainingDistance()))
                        .bound("at most " + Figures.kilometres(weekly))
                        .in(week.number());
            }
        }
        return draft.runs().stream()
                .filter(run -> session != null && run.type() != WorkoutType.RACE)
                .filter(run -> run.duration().compareTo(session) > 0)
                .findFirst()
                .map(run -> broken("The session of " + run.date() + " takes more time than you have.")
                        .value(run.duration().toMinutes() + " min")
                        .on(run.date()))
                .orElseGet(() -> kept("Weeks and sessions keep to your limits."));
    }
}
