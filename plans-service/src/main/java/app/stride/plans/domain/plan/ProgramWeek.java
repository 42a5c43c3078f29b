package app.stride.plans.domain.plan;

import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A calendar week of a program, Monday to Sunday; the first and the last one may be short.
 *
 * @param number 1 for the first
 * @param monday of this week, possibly before the program's start
 * @param workouts by date, at least one
 */
public record ProgramWeek(int number, LocalDate monday, List<PlannedWorkout> workouts) {

    public ProgramWeek {
        workouts = List.copyOf(workouts);
    }

    /** The last day of the calendar week, possibly after the program's end. */
    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    public boolean isFull() {
        return dates() == 7;
    }

    /** How many dates of the week the program covers. */
    public int dates() {
        return dates(workout -> true);
    }

    /** On how many dates of the week the athlete runs. */
    public int runningDays() {
        return dates(PlannedWorkout::isRun);
    }

    private int dates(Predicate<PlannedWorkout> counts) {
        int dates = 0;
        @Nullable LocalDate last = null;
        for (PlannedWorkout workout : workouts) {
            if (counts.test(workout) && !workout.date().equals(last)) {
                dates++;
                last = workout.date();
            }
        }
        return dates;
    }

    public boolean hasGoalRace() {
        return workouts.stream().anyMatch(PlannedWorkout::isGoalRace);
    }

    /** The phase that the week opens with. */
    public Phase phase() {
        return workouts.get(0).phase();
    }

    public int phaseWeek() {
        return workouts.get(0).phaseWeek();
    }

    public Distance distance() {
        return Program.sumOfDistances(workouts, workout -> true);
    }

    /** The distance of the week without the goal race: what the athlete trains. */
    public Distance trainingDistance() {
        return Program.sumOfDistances(workouts, workout -> !workout.isGoalRace());
    }

    public Duration duration() {
        return Program.sumOfDurations(workouts);
    }

    /** The share of the week's training that this distance is, from 0 to 1; 0 where sessions of no known distance make the week. */
    public double share(Distance part) {
        Distance whole = trainingDistance();
        return whole.isZero() ? 0 : part.dividedBy(whole);
    }

    public List<PlannedWorkout> longRuns() {
        return those(workout -> workout.type().isLong());
    }

    public List<PlannedWorkout> qualitySessions() {
        return those(workout -> workout.type().isQuality());
    }

    private List<PlannedWorkout> those(Predicate<PlannedWorkout> wanted) {
        List<PlannedWorkout> those = new ArrayList<>();
        for (PlannedWorkout workout : workouts) {
            if (wanted.test(workout)) {
                those.add(workout);
            }
        }
        return those;
    }
}
