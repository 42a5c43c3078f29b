package app.stride.plans.domain.periodization.rule.session;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Segment;
import java.util.List;

/** The steps of a workout add up to its distance and its duration within 1 %. */
public final class StepsAddUp implements Rule {

    /** Ours: what rounding may take. */
    private static final double LEEWAY = 0.01;

    @Override
    public Finding check(Draft draft) {
        List<PlannedWorkout> off =
                draft.workouts().stream().filter(workout -> !addsUp(workout)).toList();
        return off.stream()
                .findFirst()
                .map(workout -> broken("The steps of " + workout.date() + " do not add up to its distance or time.")
                        .on(workout.date())
                        .in(workout.weekNumber()))
                .orElseGet(() -> kept("All steps add up."))
                .value(Figures.count(off.size(), "workout") + " off")
                .bound("within 1 %");
    }

    private static boolean addsUp(PlannedWorkout workout) {
        double metres = 0;
        double seconds = 0;
        for (Segment part : workout.segments()) {
            metres += part.distance().metres();
            seconds += part.duration().toSeconds();
        }
        return isNear(metres, workout.distance().metres())
                && isNear(seconds, (double) workout.duration().toSeconds());
    }

    private static boolean isNear(double sum, double whole) {
        return Math.abs(sum - whole) <= whole * LEEWAY;
    }
}
