package app.stride.plans.domain.periodization.rule.calendar;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.WorkoutType;
import java.util.List;

/** One goal race, on its date; nothing after it but recovery. */
public final class ExactlyOneGoalRace implements Rule {

    @Override
    public Finding check(Draft draft) {
        List<PlannedWorkout> races =
                draft.runs().stream().filter(PlannedWorkout::isGoalRace).toList();
        String bound = "1 goal race on " + draft.raceDate();
        if (races.size() != 1 || !races.get(0).date().equals(draft.raceDate())) {
            return broken("The plan must hold your goal race once, on " + draft.raceDate() + ".")
                    .value(Figures.count(races.size(), "goal race"))
                    .bound(bound);
        }
        return draft.workouts().stream()
                .filter(workout -> workout.date().isAfter(draft.raceDate()) && workout.phase() != Phase.RECOVERY)
                .filter(workout -> workout.type() != WorkoutType.REST)
                .findFirst()
                .map(workout -> broken("There is training after your race.")
                        .value("training on " + workout.date())
                        .on(workout.date()))
                .orElseGet(() -> kept("Your race is on " + draft.raceDate() + ", and nothing comes after it.")
                        .value("1 goal race")
                        .on(draft.raceDate()))
                .bound(bound);
    }
}
