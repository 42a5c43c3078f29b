package app.stride.plans.domain.periodization.rule.calendar;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.WorkoutType;
import java.util.List;

/** Nothing on rest days and dates away, but a race on the day that it is on. */
public final class FreeDaysStayFree implements Rule {

    @Override
    public Finding check(Draft draft) {
        List<PlannedWorkout> astray = draft.runs().stream()
                .filter(workout -> workout.type() != WorkoutType.RACE)
                .filter(workout -> !draft.request().availability().allows(workout.date()))
                .toList();
        return astray.stream()
                .findFirst()
                .map(workout -> broken("You keep " + workout.date() + " free, and the plan has a run on it.")
                        .on(workout.date())
                        .in(workout.weekNumber()))
                .orElseGet(() -> kept("Your free days stay free."))
                .value(Figures.count(astray.size(), "run") + " on free days")
                .bound("no run on a free day");
    }
}
