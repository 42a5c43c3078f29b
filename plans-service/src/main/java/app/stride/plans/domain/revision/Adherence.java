package app.stride.plans.domain.revision;

import app.stride.plans.domain.lifecycle.Compliance;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was planned beside what was done, over the days that are past and whatever of later days is done already. What was done
 * without a recording counts as it was planned.
 *
 * @param plannedSessions runs, rest not counted
 * @param doneSessions runs that were completed
 */
public record Adherence(
        int plannedSessions,
        int doneSessions,
        Distance plannedDistance,
        Distance doneDistance,
        Duration plannedDuration,
        Duration doneDuration) {

    static Adherence of(List<Workout> planned, List<Workout> present, LocalDate today) {
        List<Workout> due = planned.stream()
                .filter(workout -> workout.planned().isRun())
                .filter(workout -> workout.date().isBefore(today) || workout.isCompleted())
                .toList();
        List<Workout> done = present.stream()
                .filter(workout -> workout.planned().isRun() && workout.isCompleted())
                .toList();
        return new Adherence(
                due.size(), done.size(), metres(due, false), metres(done, true), time(due, false), time(done, true));
    }

    private static Distance metres(List<Workout> workouts, boolean done) {
        return Distance.ofMetres(workouts.stream()
                .mapToDouble(workout ->
                        workout.planned().distance().metres() * (done ? ratio(workout, Compliance::distance) : 1))
                .sum());
    }

    private static Duration time(List<Workout> workouts, boolean done) {
        return Duration.ofSeconds(Math.round(workouts.stream()
                .mapToDouble(workout ->
                        workout.planned().duration().toSeconds() * (done ? ratio(workout, Compliance::duration) : 1))
                .sum()));
    }

    private interface Part {
        @Nullable Double of(Compliance compliance);
    }

    private static double ratio(Workout workout, Part part) {
        Compliance compliance = workout.compliance();
        Double ratio = compliance == null ? null : part.of(compliance);
        return ratio == null ? 1 : ratio;
    }

    /** Done over planned by distance; null where nothing was planned so far. */
    public @Nullable Double distanceRatio() {
        return plannedDistance.isZero() ? null : doneDistance.dividedBy(plannedDistance);
    }

    /** Done over planned by sessions; null where none was planned so far. */
    public @Nullable Double sessionRatio() {
        return plannedSessions == 0 ? null : doneSessions / (double) plannedSessions;
    }

    /** Done over planned by time; null where nothing was planned so far. */
    public @Nullable Double durationRatio() {
        return plannedDuration.isZero() ? null : doneDuration.toSeconds() / (double) plannedDuration.toSeconds();
    }
}
