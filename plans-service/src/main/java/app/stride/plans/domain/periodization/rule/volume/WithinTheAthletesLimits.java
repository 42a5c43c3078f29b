package app.stride.plans.domain.periodization.rule.volume;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.ProgramWeek;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

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
                .orElseGet(() -> kept("Weeks and sessions keep to your limits.").value(longestWeek(draft)))
                .bound(bound(weekly, session));
    }

    private static String longestWeek(Draft draft) {
        return draft.weeks().stream()
                        .map(ProgramWeek::trainingDistance)
                        .max(Comparator.naturalOrder())
                        .map(Figures::kilometres)
                        .orElseThrow()
                + " a week";
    }

    private static String bound(@Nullable Distance weekly, @Nullable Duration session) {
        return (weekly == null ? "any distance" : "at most " + Figures.kilometres(weekly)) + " a week, "
                + (session == null ? "any time" : "at most " + session.toMinutes() + " min") + " a session";
    }
}
