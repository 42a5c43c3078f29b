package app.stride.plans.domain.plan;

import app.stride.running.Distance;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        workouts = workouts.stream()
                .sorted(Comparator.comparing(PlannedWorkout::date))
                .toList();
    }

    /** The calendar weeks that really exist, from the one with the start to the one with the end. */
    public int totalWeeks() {
        return weekNumber(start, end);
    }

    public List<ProgramWeek> weeks() {
        Map<Integer, List<PlannedWorkout>> byWeek = workouts.stream()
                .collect(Collectors.groupingBy(
                        workout -> weekNumber(start, workout.date()), TreeMap::new, Collectors.toList()));
        return byWeek.entrySet().stream()
                .map(week ->
                        new ProgramWeek(week.getKey(), mondayOf(start).plusWeeks(week.getKey() - 1), week.getValue()))
                .toList();
    }

    public List<PlannedWorkout> on(LocalDate date) {
        return workouts.stream().filter(workout -> workout.date().equals(date)).toList();
    }

    public Distance distance() {
        return sumOfDistances(workouts.stream());
    }

    public Duration duration() {
        return workouts.stream().map(PlannedWorkout::duration).reduce(Duration.ZERO, Duration::plus);
    }

    /** The number of a date's calendar week in a program that starts on the given date. */
    public static int weekNumber(LocalDate start, LocalDate date) {
        return (int) ChronoUnit.WEEKS.between(mondayOf(start), mondayOf(date)) + 1;
    }

    public static LocalDate mondayOf(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static Distance sumOfDistances(Stream<PlannedWorkout> workouts) {
        return Distance.ofMetres(
                workouts.mapToDouble(workout -> workout.distance().metres()).sum());
    }
}
