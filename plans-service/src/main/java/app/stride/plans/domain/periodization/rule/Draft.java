package app.stride.plans.domain.periodization.rule;

import app.stride.plans.domain.periodization.PlanningRequest;
import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Program;
import app.stride.plans.domain.plan.ProgramWeek;
import app.stride.running.Distance;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program beside what it was asked for, as rules look at it.
 *
 * @param type whose rules apply
 * @param weeks of the program
 * @param fullWeeks those of seven dates, the race's own apart: it is taper and race in one
 */
public record Draft(
        PlanningRequest request, PlanType type, Program program, List<ProgramWeek> weeks, List<ProgramWeek> fullWeeks) {

    public static Draft of(PlanningRequest request, Program program) {
        List<ProgramWeek> weeks = program.weeks();
        List<ProgramWeek> full = weeks.stream()
                .filter(week -> week.isFull() && week.workouts().stream().noneMatch(PlannedWorkout::isGoalRace))
                .toList();
        return new Draft(request, request.type(), program, weeks, full);
    }

    LocalDate raceDate() {
        return request.goal().date();
    }

    List<PlannedWorkout> workouts() {
        return program.workouts();
    }

    Stream<PlannedWorkout> runs() {
        return program.workouts().stream().filter(PlannedWorkout::isRun);
    }

    Stream<PlannedWorkout> longRuns() {
        return program.workouts().stream().filter(workout -> workout.type().isLong());
    }

    /** Whether dates away take something from a week. */
    boolean isAway(ProgramWeek week) {
        return week.workouts().stream().anyMatch(workout -> isAway(workout.date()));
    }

    boolean isAway(LocalDate date) {
        return request.availability().isAway(date);
    }

    /** The full week with the most training, the last of several. */
    Optional<ProgramWeek> highestWeek() {
        return fullWeeks().stream()
                .max(Comparator.<ProgramWeek>comparingDouble(
                                week -> week.trainingDistance().metres())
                        .thenComparing(ProgramWeek::number));
    }

    /** The running days a week that bounds go by: what was asked for, or else the most that a week has. */
    int daysPerWeek() {
        Integer asked = request.availability().daysPerWeek();
        return asked != null
                ? asked
                : weeks.stream().mapToInt(ProgramWeek::runningDays).max().orElse(0);
    }

    /** The training of some dates, the goal race not counted. */
    Distance training(LocalDate from, LocalDate to) {
        return Distance.ofMetres(program.workouts().stream()
                .filter(workout ->
                        !workout.date().isBefore(from) && !workout.date().isAfter(to))
                .filter(workout -> !workout.isGoalRace())
                .mapToDouble(workout -> workout.distance().metres())
                .sum());
    }
}
