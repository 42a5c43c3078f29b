package app.stride.plans.domain.plan;

import app.stride.running.Distance;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The whole training of a plan: what each date from start to end holds.
 *
 * @param workouts by date
 */
public record Program(PlanType type, LocalDate start, LocalDate end, List<PlannedWorkout> workouts) {

    public Program {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a program cannot end on " + end + " before it starts on " + start);
        }
        List<PlannedWorkout> byDate = new ArrayList<>(workouts);
        byDate.sort(Comparator.comparing(PlannedWorkout::date));
        workouts = List.copyOf(byDate);
    }

    /** The calendar weeks that really exist, from the one with the start to the one with the end. */
    public int totalWeeks() {
        return weekNumber(start, end);
    }

    public List<ProgramWeek> weeks() {
        List<ProgramWeek> weeks = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= workouts.size(); to++) {
            int number = weekNumber(start, workouts.get(from).date());
            if (to == workouts.size() || weekNumber(start, workouts.get(to).date()) != number) {
                weeks.add(new ProgramWeek(number, mondayOf(start).plusWeeks(number - 1), workouts.subList(from, to)));
                from = to;
            }
        }
        return List.copyOf(weeks);
    }

    public List<PlannedWorkout> on(LocalDate date) {
        return workouts.stream().filter(workout -> workout.date().equals(date)).toList();
    }

    public Distance distance() {
        return sumOfDistances(workouts, workout -> true);
    }

    public Duration duration() {
        return sumOfDurations(workouts);
    }

    /** The number of a date's calendar week in a program that starts on the given date. */
    public static int weekNumber(LocalDate start, LocalDate date) {
        return (int) (weeksSinceEpoch(date) - weeksSinceEpoch(start)) + 1;
    }

    public static LocalDate mondayOf(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Calendar weeks since that of 1 January 1970, a Thursday. */
    private static long weeksSinceEpoch(LocalDate date) {
        return Math.floorDiv(date.toEpochDay() + DayOfWeek.THURSDAY.ordinal(), 7L);
    }

    static Distance sumOfDistances(List<PlannedWorkout> workouts, Predicate<PlannedWorkout> counts) {
        double metres = 0;
        for (PlannedWorkout workout : workouts) {
            metres += counts.test(workout) ? workout.distance().metres() : 0;
        }
        return Distance.ofMetres(metres);
    }

    static Duration sumOfDurations(List<PlannedWorkout> workouts) {
        Duration sum = Duration.ZERO;
        for (PlannedWorkout workout : workouts) {
            sum = sum.plus(workout.duration());
        }
        return sum;
    }
}
