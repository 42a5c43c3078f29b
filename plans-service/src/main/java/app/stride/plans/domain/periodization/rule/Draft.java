package app.stride.plans.domain.periodization.rule;

import app.stride.plans.domain.periodization.request.Availability;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.season.PeakWindow;
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
 * @param runs all workouts but rest
 * @param adjustments how it departs from the plan that was made
 * @param ofOurMaking whether the program was made from the request, or composed by somebody else
 */
public record Draft(
        PlanningRequest request,
        PlanType type,
        Program program,
        List<ProgramWeek> weeks,
        List<ProgramWeek> fullWeeks,
        List<PlannedWorkout> runs,
        List<PlannedWorkout> longRuns,
        Adjustments adjustments,
        boolean ofOurMaking) {

    private static final int DAYS = 7;

    /** Ours: a weekend away is no pause, from the third day on the first day back is easy, as after any pause (Daniels, 2014). */
    private static final int PAUSE = 3;

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
                adjustments,
                true);
    }

    /** The same of a program that somebody else composed. */
    public Draft composedByOthers() {
        return new Draft(request, type, program, weeks, fullWeeks, runs, longRuns, adjustments, false);
    }

    /** Whether a return after sickness or a pause made some of its weeks smaller. */
    public boolean isInterrupted() {
        return !adjustments.eased().isEmpty();
    }

    /** The draft without the interruption: its full weeks as they were first planned. */
    public Draft asMeant() {
        return new Draft(
                request,
                type,
                program,
                weeks,
                fullWeeks.stream().map(adjustments::asMeant).toList(),
                runs,
                longRuns,
                adjustments,
                ofOurMaking);
    }

    /** The first date of the taper. */
    public LocalDate taperStart() {
        return TaperBlock.of(this).get(0).from();
    }

    public LocalDate raceDate() {
        return request.goal().date();
    }

    public List<PlannedWorkout> workouts() {
        return program.workouts();
    }

    /** Whether dates away, or a return after them, take a run or a part of the load from a week. */
    public boolean isAway(ProgramWeek week) {
        return isEased(week) || losesRuns(week.monday()) || comesBack(week.monday());
    }

    /**
     * Whether dates away leave seven days that begin with this one fewer to run on than weeks usually have, or take the day of their
     * long run. A rest day away takes nothing.
     */
    boolean losesRuns(LocalDate first) {
        if (datesAway(first) == 0) {
            return false;
        }
        Availability availability = request.availability();
        int there = 0;
        boolean longRunLost = false;
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = first.plusDays(day);
            there += availability.allows(date) ? 1 : 0;
            longRunLost |= isAway(date)
                    && availability
                            .dayOfLongRuns()
                            .filter(date.getDayOfWeek()::equals)
                            .isPresent();
        }
        return longRunLost || there < daysPerWeek();
    }

    /** Whether one of seven days that begin with this one belongs to the return from weeks away. */
    boolean comesBack(LocalDate first) {
        return isEverAway() && request.availability().comebacks(request.start()).daysOfWeekFrom(first) > 0;
    }

    /**
     * Whether time away and the return from it take every full week from a date to the taper, in whose first seven
     * days running begins again at the latest.
     */
    public boolean hasNoFullWeekAfter(LocalDate date) {
        LocalDate taper =
                raceDate().minusDays(PeakWindow.daysOfTaper(type, raceDate().getDayOfWeek()));
        List<ProgramWeek> after = fullWeeks.stream()
                .filter(week -> week.monday().isAfter(date))
                .filter(week -> week.sunday().isBefore(taper.plusDays(DAYS - 1)))
                .toList();
        return !after.isEmpty() && after.stream().allMatch(this::isAway) && isBackBy(taper, after);
    }

    /** A few days away have no return of their own, and one that was over before these weeks is none of theirs. */
    private boolean isBackBy(LocalDate taper, List<ProgramWeek> weeks) {
        LocalDate first = weeks.get(0).monday();
        return request.availability()
                        .comebacks(request.start())
                        .beginningAfter(first)
                        .isEmpty()
                || comesBack(taper)
                || weeks.stream().anyMatch(week -> comesBack(week.monday()));
    }

    /** How many of seven days that begin with this one the athlete is away. */
    int datesAway(LocalDate first) {
        int away = 0;
        for (int day = 0; isEverAway() && day < DAYS; day++) {
            away += isAway(first.plusDays(day)) ? 1 : 0;
        }
        return away;
    }

    private int mostDays() {
        return weeks.stream().mapToInt(ProgramWeek::runningDays).max().orElse(0);
    }

    /** Whether time away leaves seven days that begin with this one no room for quality, or the return from it takes that. */
    public boolean losesQuality(LocalDate first) {
        int away = datesAway(first);
        return away >= PAUSE
                || comesBack(first)
                || returnsFromAPause(first)
                || (away > 0 && (losesRuns(first) || !hasRoomForQuality(first)));
    }

    /** Whether seven days that begin with this one hold a run that is the first one after a pause. */
    boolean returnsFromAPause(LocalDate first) {
        int away = 0;
        for (PlannedWorkout workout : isEverAway() ? program.workouts() : List.<PlannedWorkout>of()) {
            LocalDate date = workout.date();
            if (workout.isRun() && away >= PAUSE && !date.isBefore(first) && date.isBefore(first.plusDays(DAYS))) {
                return true;
            }
            away = workout.isRun() ? 0 : away + (isAway(date) ? 1 : 0);
        }
        return false;
    }

    /** Whether one of seven days that begin with this one is free and not beside a long run. */
    private boolean hasRoomForQuality(LocalDate first) {
        Availability availability = request.availability();
        return first.datesUntil(first.plusDays(DAYS))
                .filter(availability::allows)
                .anyMatch(date -> Stream.of(-1, 0, 1)
                        .noneMatch(beside -> availability
                                .dayOfLongRuns()
                                .equals(Optional.of(date.getDayOfWeek().plus(beside)))));
    }

    /** Whether days away or races on the way take dates of a window before the race, or of the week before it. */
    public boolean isDisturbedBefore(PeakWindow window) {
        LocalDate from = raceDate().minusDays(window.earliest() + (long) DAYS);
        LocalDate to = raceDate().minusDays(window.latest());
        return from.datesUntil(to.plusDays(1)).anyMatch(this::isAway)
                || request.tuneUps().stream()
                        .anyMatch(race ->
                                !race.date().isBefore(from) && !race.date().isAfter(to));
    }

    private boolean isEverAway() {
        return !request.availability().unavailable().isEmpty();
    }

    public boolean isEased(ProgramWeek week) {
        return adjustments.isEased(week);
    }

    public boolean isEased(LocalDate date) {
        return weeks.stream()
                .anyMatch(week ->
                        !date.isBefore(week.monday()) && !date.isAfter(week.sunday()) && adjustments.isEased(week));
    }

    public boolean isAway(LocalDate date) {
        return request.availability().isAway(date);
    }

    /** The full week with the most training, the last of several. */
    public Optional<ProgramWeek> highestWeek() {
        return fullWeeks().stream()
                .max(Comparator.<ProgramWeek>comparingDouble(
                                week -> week.trainingDistance().metres())
                        .thenComparing(ProgramWeek::number));
    }

    /** The running days a week that bounds go by: the most that a week has, of what was asked for. */
    public int daysPerWeek() {
        Integer asked = request.availability().daysPerWeek();
        int most = mostDays();
        return asked == null ? most : Math.min(asked, most);
    }

    /** The training of some dates, the goal race not counted. */
    public Distance training(LocalDate from, LocalDate to) {
        double metres = 0;
        for (PlannedWorkout workout : program.workouts()) {
            boolean within = !workout.date().isBefore(from) && !workout.date().isAfter(to);
            metres += within && !workout.isGoalRace() ? workout.distance().metres() : 0;
        }
        return Distance.ofMetres(metres);
    }
}
