package app.stride.coach.adapter.plans;

import app.stride.coach.domain.training.PlannedWorkout;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the coach reads of a calendar: its planned workouts. */
record CalendarMessage(List<Week> weeks) {

    record Week(List<Day> days) {}

    record Day(
            @Nullable WorkoutMessage plannedWorkout,
            @Nullable List<WorkoutMessage> plannedWorkouts) {

        /** A day may hold two workouts, of which the older field names one. */
        Stream<WorkoutMessage> workouts() {
            return plannedWorkouts == null || plannedWorkouts.isEmpty()
                    ? Stream.ofNullable(plannedWorkout)
                    : plannedWorkouts.stream();
        }
    }

    List<PlannedWorkout> workouts() {
        return weeks.stream()
                .flatMap(week -> week.days().stream())
                .flatMap(Day::workouts)
                .map(WorkoutMessage::workout)
                .toList();
    }
}
