package app.stride.plans.domain.periodization.rule;

import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Program;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Each date from start to end holds something, rest included, in the calendar week that it lies in. */
public final class EveryDateHasAWorkout implements Rule {

    @Override
    public Finding check(Draft draft) {
        Program program = draft.program();
        Set<LocalDate> dates = new HashSet<>();
        draft.workouts().forEach(workout -> dates.add(workout.date()));
        Optional<LocalDate> missing = program.start()
                .datesUntil(program.end().plusDays(1))
                .filter(date -> !dates.contains(date))
                .findFirst();
        Optional<LocalDate> astray = draft.workouts().stream()
                .filter(workout -> workout.date().isBefore(program.start())
                        || workout.date().isAfter(program.end())
                        || workout.weekNumber() != Program.weekNumber(program.start(), workout.date()))
                .map(PlannedWorkout::date)
                .findFirst();
        return missing.or(() -> astray)
                .map(date -> broken("The plan says nothing sensible about " + date + ".")
                        .on(date))
                .orElseGet(() -> kept("Every date of the " + program.totalWeeks() + " weeks has its plan.")
                        .value(dates.size() + " dates"));
    }
}
