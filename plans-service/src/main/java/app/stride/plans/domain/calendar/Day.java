package app.stride.plans.domain.calendar;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.lifecycle.Workout;
import java.time.LocalDate;
import java.util.List;

/**
 * A date with what was planned for it and what was done on it.
 *
 * @param workouts the main one first
 * @param activities by start, duplicates left out
 */
public record Day(
        LocalDate date, List<Workout> workouts, List<Activity> activities, boolean isToday, boolean isRaceDay) {

    public Day {
        workouts = List.copyOf(workouts);
        activities = List.copyOf(activities);
    }
}
