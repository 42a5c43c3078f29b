package app.stride.coach.domain.training;

import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A week of the plan, Monday to Sunday. */
public record Week(
        int number, @Nullable String phase, List<PlannedWorkout> workouts, Distance planned, Duration plannedTime) {

    private static final Set<String> TAPER = Set.of("taper", "race");

    /** Whether the plan, which decides how long each race is tapered for, rests the athlete for the race. */
    public boolean isTaper() {
        return phase != null && TAPER.contains(phase);
    }

    /** The first workout of a day that is a run; else the rest that is planned for it; nothing on a day outside the plan. */
    public Optional<PlannedWorkout> on(LocalDate day) {
        List<PlannedWorkout> ofTheDay =
                workouts.stream().filter(workout -> workout.date().equals(day)).toList();
        return ofTheDay.stream()
                .filter(workout -> !workout.isRest())
                .findFirst()
                .or(() -> ofTheDay.stream().findFirst());
    }

    /** The first day for which anything is planned, be it rest. */
    public LocalDate start() {
        return workouts.get(0).date();
    }

    public LocalDate end() {
        return workouts.get(workouts.size() - 1).date();
    }

    /** The farthest training run, which a race is not; nothing where no run has a distance. */
    public Optional<Distance> longest() {
        return workouts.stream()
                .filter(workout -> !workout.isRace())
                .flatMap(workout -> workout.distance().stream())
                .max(Distance::compareTo);
    }

    /** The kinds of its hard sessions, as people say them; a long run is none of them, a race is. */
    public List<String> hardKinds() {
        return workouts.stream()
                .filter(workout -> workout.isRace() || workout.isDemanding() && !workout.isLong())
                .map(PlannedWorkout::kindInWords)
                .distinct()
                .toList();
    }

    /** How many runs the week asks for. */
    public long runs() {
        return workouts.stream().filter(workout -> !workout.isRest()).count();
    }

    public long completed() {
        return count(PlannedWorkout.State.COMPLETED);
    }

    /** How many runs were begun, and not run to their end. */
    public long cutShort() {
        return count(PlannedWorkout.State.CUT_SHORT);
    }

    public long skipped() {
        return count(PlannedWorkout.State.SKIPPED);
    }

    /** How many runs their day passed without. */
    public long missed(LocalDate today) {
        return workouts.stream().filter(workout -> workout.wasMissedBy(today)).count();
    }

    /** How many runs are still to be done. */
    public long open(LocalDate today) {
        return workouts.stream().filter(workout -> workout.isOpenOn(today)).count();
    }

    private long count(PlannedWorkout.State state) {
        return workouts.stream()
                .filter(workout -> !workout.isRest() && workout.state() == state)
                .count();
    }
}
