package app.stride.plans.domain.periodization.rule.calendar;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Program;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Each date from start to end holds something, rest included, in the calendar week that it lies in. */
public final class EveryDateHasAWorkout implements Rule {

    @Override
    public Finding check(Draft draft) {
        Program program = draft.program();
        LocalDate due = program.start();
        for (PlannedWorkout workout : draft.workouts()) {
            LocalDate date = workout.date();
            if (date.isAfter(due)) {
                return nothingAbout(due);
            }
            if (isAstray(workout, program)) {
                return nothingAbout(date);
            }
            due = date.equals(due) ? due.plusDays(1) : due;
        }
        return due.isAfter(program.end())
                ? kept("Every date of the " + program.totalWeeks() + " weeks has its plan.")
                        .value(ChronoUnit.DAYS.between(program.start(), due) + " dates")
                        .bound(ChronoUnit.DAYS.between(program.start(), program.end()) + 1 + " dates")
                : nothingAbout(due);
    }

    private static boolean isAstray(PlannedWorkout workout, Program program) {
        LocalDate date = workout.date();
        return date.isBefore(program.start())
                || date.isAfter(program.end())
                || workout.weekNumber() != Program.weekNumber(program.start(), date);
    }

    private Finding nothingAbout(LocalDate date) {
        return broken("There is no valid workout on " + date + ".").on(date);
    }
}
