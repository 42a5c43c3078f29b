package app.stride.plans.testkit.checker;

import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Program;
import app.stride.plans.domain.plan.WorkoutType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A program as plain numbers by date and by calendar week, which is named by its Monday. */
final class CheckedPlan {

    private static final int BEGINNERS_KM = 12;

    private static final Set<WorkoutType> QUALITY =
            EnumSet.of(WorkoutType.TEMPO, WorkoutType.THRESHOLD, WorkoutType.INTERVALS, WorkoutType.RACE_PACE);

    private final PlanningRequest request;
    private final Program program;
    private final Map<LocalDate, PlannedWorkout> byDate = new TreeMap<>();
    private final Map<LocalDate, Double> weekKm = new TreeMap<>();

    CheckedPlan(PlanningRequest request, Program program) {
        this.request = request;
        this.program = program;
        for (PlannedWorkout workout : program.workouts()) {
            byDate.put(workout.date(), workout);
            weekKm.merge(monday(workout.date()), training(workout), Double::sum);
        }
    }

    PlanningRequest request() {
        return request;
    }

    Program program() {
        return program;
    }

    PlanType type() {
        return request.type();
    }

    LocalDate race() {
        return request.goal().date();
    }

    @Nullable Integer daysAsked() {
        return request.availability().daysPerWeek();
    }

    /** For somebody who runs little, or of whom nothing is known. */
    boolean isOfABeginner() {
        var baseline = request.baseline();
        var volume = baseline.weeklyVolume();
        return volume == null
                ? baseline.fitness() == null && baseline.longestRun() == null
                : volume.kilometres() < BEGINNERS_KM;
    }

    Collection<PlannedWorkout> workouts() {
        return byDate.values();
    }

    @Nullable PlannedWorkout on(LocalDate date) {
        return byDate.get(date);
    }

    /** Mondays with the kilometres of their weeks, the goal race not counted. */
    Map<LocalDate, Double> weeks() {
        return weekKm;
    }

    double kilometres(LocalDate monday) {
        return weekKm.getOrDefault(monday, 0.0);
    }

    List<PlannedWorkout> longRuns() {
        return byDate.values().stream().filter(CheckedPlan::isLong).toList();
    }

    Map<LocalDate, Integer> runsByWeek() {
        Map<LocalDate, Integer> runs = new HashMap<>();
        byDate.values().stream()
                .filter(PlannedWorkout::isRun)
                .forEach(workout -> runs.merge(monday(workout.date()), 1, Integer::sum));
        return runs;
    }

    /** The week with most kilometres, the last of several. */
    LocalDate peakMonday() {
        LocalDate peak = null;
        for (LocalDate monday : weekKm.keySet()) {
            boolean higher = peak == null || weekKm.get(monday) >= weekKm.get(peak);
            peak = isFull(monday) && !holdsRace(monday) && higher ? monday : peak;
        }
        return peak == null ? monday(request.start()) : peak;
    }

    boolean isFull(LocalDate monday) {
        return !monday.isBefore(request.start()) && !monday.plusDays(6).isAfter(race());
    }

    boolean holdsRace(LocalDate monday) {
        return monday.equals(monday(race()));
    }

    /** Whether seven dates that begin with this one lose a run to time away, or their long run; a free day away costs nothing. */
    boolean isAwayIn(LocalDate first) {
        var availability = request.availability();
        int open = 0;
        boolean longRunLost = false;
        for (int day = 0; day < 7; day++) {
            LocalDate date = first.plusDays(day);
            open += availability.weekdays().contains(date.getDayOfWeek()) && !isAway(date) ? 1 : 0;
            longRunLost |= isAway(date)
                    && date.getDayOfWeek() == availability.dayOfLongRuns().orElse(null);
        }
        return longRunLost || Breaks.of(this).isEasingIn(first) || (datesAwayIn(first) > 0 && open < usualRuns());
    }

    /** How many of seven dates that begin with this one are away. */
    int datesAwayIn(LocalDate first) {
        return (int) first.datesUntil(first.plusDays(7)).filter(this::isAway).count();
    }

    /** Whether quality has no place in seven dates that begin with this one, for the athlete is away or comes back from a pause. */
    boolean hasNoPlaceForQuality(LocalDate first) {
        boolean place = first.datesUntil(first.plusDays(7)).anyMatch(this::suitsQuality);
        return datesAwayIn(first) >= 3 || comesBackIn(first) || (datesAwayIn(first) > 0 && (isAwayIn(first) || !place));
    }

    private boolean suitsQuality(LocalDate date) {
        var availability = request.availability();
        int fromLongRun = availability
                .dayOfLongRuns()
                .map(day -> Math.floorMod(date.getDayOfWeek().getValue() - day.getValue(), 7))
                .orElse(3);
        return availability.weekdays().contains(date.getDayOfWeek())
                && !isAway(date)
                && fromLongRun >= 2
                && fromLongRun <= 5;
    }

    /** Whether the first run after three dates away or more is among seven dates. */
    boolean comesBackIn(LocalDate first) {
        return first.datesUntil(first.plusDays(7)).anyMatch(date -> isRun(date) && daysAwayBefore(date) >= 3)
                || Breaks.of(this).isEasingIn(first);
    }

    private int daysAwayBefore(LocalDate run) {
        int away = 0;
        for (LocalDate date = run.minusDays(1); byDate.containsKey(date) && !isRun(date); date = date.minusDays(1)) {
            away += isAway(date) ? 1 : 0;
        }
        return away;
    }

    private boolean isRun(LocalDate date) {
        PlannedWorkout workout = byDate.get(date);
        return workout != null && workout.isRun();
    }

    private int usualRuns() {
        int most =
                runsByWeek().values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Integer asked = daysAsked();
        return asked == null ? most : Math.min(asked, most);
    }

    boolean isAway(LocalDate date) {
        return request.availability().unavailable().stream()
                .anyMatch(range -> !date.isBefore(range.from()) && !date.isAfter(range.to()));
    }

    /** Whether the athlete runs on such weekdays at all. */
    boolean isFree(LocalDate date) {
        return request.availability().weekdays().contains(date.getDayOfWeek());
    }

    double training(PlannedWorkout workout) {
        return workout.date().equals(race()) ? 0 : workout.distance().kilometres();
    }

    static boolean isLong(PlannedWorkout workout) {
        return workout.type() == WorkoutType.LONG || workout.type() == WorkoutType.LONG_PACE;
    }

    static boolean isQuality(PlannedWorkout workout) {
        return QUALITY.contains(workout.type());
    }

    /** A long run, a quality session or a race: nothing for neighbouring days. */
    static boolean isHard(PlannedWorkout workout) {
        return isQuality(workout) || isLong(workout) || workout.type() == WorkoutType.RACE;
    }

    static LocalDate monday(LocalDate date) {
        return date.minusDays(date.getDayOfWeek().ordinal());
    }
}
