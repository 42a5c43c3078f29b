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

/**
 * A program beside what it was asked for, as rules look at it.
 *
 * @param type whose rules apply
 * @param weeks of the program
 * @param fullWeeks those of seven dates, the race's own apart: it is taper and race in one
 * @param runs all workouts but rest
 * @param adjustments how it departs from the plan that was made
 */
public record Draft(
        PlanningRequest request,
        PlanType type,
        Program program,
        List<ProgramWeek> weeks,
        List<ProgramWeek> fullWeeks,
        List<PlannedWorkout> runs,
        List<PlannedWorkout> longRuns,
        Adjustments adjustments) {

    public static Draft of(PlanningRequest request, Program program) {
        return of(request, program, Adjustments.NONE);
    }

    /** A program that is followed, and changed on the way. */
    public static Draft of(PlanningRequest request, Program program, Adjustments adjustments) {
        List<ProgramWeek> weeks = program.weeks();
        List<ProgramWeek> full = weeks.stream()
                .filter(week -> week.isFull() && !week.hasGoalRace())
                .toList();
        return new Draft(
                request,
                request.type(),
                program,
                weeks,
                full,
                program.workouts().stream().filter(PlannedWorkout::isRun).toList(),
                program.workouts().stream()
                        .filter(workout -> workout.type().isLong())
                        .toList(),
                adjustments);
    }

    /** Whether a return after sickness or a pause made some of its weeks smaller. */
    boolean isInterrupted() {
        return !adjustments.eased().isEmpty();
    }

    /** The draft without the interruption: its full weeks as they were first planned. */
    Draft asMeant() {
        return new Draft(
                request,
                type,
                program,
                weeks,
                fullWeeks.stream().map(adjustments::asMeant).toList(),
                runs,
                longRuns,
                adjustments);
    }

    /** The first date of the taper. */
    public LocalDate taperStart() {
        return TaperBlock.of(this).get(0).from();
    }

    LocalDate raceDate() {
        return request.goal().date();
    }

    List<PlannedWorkout> workouts() {
        return program.workouts();
    }

    /** Whether dates away, or a return after them, take something from a week. */
    boolean isAway(ProgramWeek week) {
        return isEased(week) || (isEverAway() && week.workouts().stream().anyMatch(workout -> isAway(workout.date())));
    }

    private boolean isEverAway() {
        return !request.availability().unavailable().isEmpty();
    }

    boolean isEased(ProgramWeek week) {
        return adjustments.isEased(week);
    }

    boolean isEased(LocalDate date) {
        return weeks.stream()
                .anyMatch(week ->
                        !date.isBefore(week.monday()) && !date.isAfter(week.sunday()) && adjustments.isEased(week));
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
        double metres = 0;
        for (PlannedWorkout workout : program.workouts()) {
            boolean within = !workout.date().isBefore(from) && !workout.date().isAfter(to);
            metres += within && !workout.isGoalRace() ? workout.distance().metres() : 0;
        }
        return Distance.ofMetres(metres);
    }
}
