package app.stride.plans.domain.periodization.rule;

import app.stride.plans.domain.plan.WorkoutType;

/** Nothing on rest days and dates away, but a race on the day that it is on. */
public final class FreeDaysStayFree implements Rule {

    @Override
    public Finding check(Draft draft) {
        return draft.runs().stream()
                .filter(workout -> workout.type() != WorkoutType.RACE)
                .filter(workout -> !draft.request().availability().allows(workout.date()))
                .findFirst()
                .map(workout -> broken("You keep " + workout.date() + " free, and the plan has a run on it.")
                        .on(workout.date())
                        .in(workout.weekNumber()))
                .orElseGet(() -> kept("Your free days stay free."));
    }
}
