package app.stride.plans.domain.calendar;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.running.Distance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A date with what was planned for it and what was done on it.
 *
 * @param workouts the main one first
 * @param activities by start, duplicates left out
 */
public record Day(
        LocalDate date, List<Workout> workouts, List<Activity> activities, boolean isToday, boolean isRaceDay) {

    public Optional<Workout> workout() {
        return workouts.stream().findFirst();
    }

    /** What the plan asks to run. */
    public Distance planned() {
        return Distance.ofMetres(workouts.stream()
                .mapToDouble(workout -> workout.planned().distance().metres())
                .sum());
    }

    /** What was run; other sports do not count. */
    public Distance done() {
        return Distance.ofMetres(activities.stream()
                .filter(Activity::isRun)
                .mapToDouble(activity ->
                        activity.distance() == null ? 0 : activity.distance().metres())
                .sum());
    }
}
