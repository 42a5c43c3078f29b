package app.stride.plans.testkit;

import app.stride.plans.domain.periodization.PlanningRequest;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Program;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.plans.domain.plan.WorkoutType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Judges a program by what makes a plan sound, written without the rules of the product so that the two can disagree. Works on
 * plain numbers by date.
 */
public final class PlanChecker {

    private static final Set<WorkoutType> HARD = EnumSet.of(
            WorkoutType.TEMPO,
            WorkoutType.THRESHOLD,
            WorkoutType.INTERVALS,
            WorkoutType.RACE_PACE,
            WorkoutType.LONG,
            WorkoutType.LONG_PACE,
            WorkoutType.RACE);
    private static final Set<WorkoutType> QUALITY =
            EnumSet.of(WorkoutType.TEMPO, WorkoutType.THRESHOLD, WorkoutType.INTERVALS, WorkoutType.RACE_PACE);

    private final PlanningRequest request;
    private final Program program;
    private final PlanType type;
    private final LocalDate race;
    private final Map<LocalDate, PlannedWorkout> byDate = new TreeMap<>();
    private final Map<LocalDate, Double> weekKm = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private PlanChecker(PlanningRequest request, Program program) {
        this.request = request;
        this.program = program;
        this.type = request.type();
        this.race = request.goal().date();
        for (PlannedWorkout workout : program.workouts()) {
            if (byDate.put(workout.date(), workout) != null) {
                faults.add("two workouts on " + workout.date());
            }
            weekKm.merge(monday(workout.date()), training(workout), Double::sum);
        }
    }

    /** What is wrong with the program, in words; empty for a sound one. */
    public static List<String> faultsOf(PlanningRequest request, Program program) {
        PlanChecker checker = new PlanChecker(request, program);
        checker.checkDates();
        checker.checkDays();
        checker.checkHardDays();
        checker.checkVolume();
        checker.checkCutbacks();
        checker.checkPeakAndLongRuns();
        checker.checkTaper();
        checker.checkWork();
        checker.checkPaces();
        checker.checkArithmetic();
        return checker.faults;
    }

    private void checkDates() {
        LocalDate expected = request.start();
        int phase = 0;
        for (PlannedWorkout workout : byDate.values()) {
            check(workout.date().equals(expected), "a gap before " + workout.date());
            expected = expected.plusDays(1);
            long week = ChronoUnit.WEEKS.between(monday(request.start()), monday(workout.date())) + 1;
            check(workout.weekNumber() == week, "a wrong week number on " + workout.date());
            check(workout.phase().ordinal() >= phase, "phases out of order on " + workout.date());
            phase = workout.phase().ordinal();
            boolean goal = workout.type() == WorkoutType.RACE && workout.subtype() == null;
            check(goal == workout.date().equals(race), "a goal race on " + workout.date());
        }
        check(expected.equals(race.plusDays(1)), "an end on " + expected);
        check(
                byDate.get(race).phase() == Phase.RACE,
                "race day in phase " + byDate.get(race).phase());
        check(program.totalWeeks() == weekKm.size(), "a wrong number of weeks");
    }

    private void checkDays() {
        int most = asked() == null ? 7 : asked();
        Map<LocalDate, Integer> runs = new HashMap<>();
        for (PlannedWorkout workout : byDate.values()) {
            if (workout.type() == WorkoutType.REST) {
                continue;
            }
            runs.merge(monday(workout.date()), 1, Integer::sum);
            boolean racing = workout.type() == WorkoutType.RACE;
            DayOfWeek day = workout.date().getDayOfWeek();
            check(racing || !request.availability().restDays().contains(day), "a run on rest day " + workout.date());
            check(racing || !isAway(workout.date()), "a run while away on " + workout.date());
            if (isLong(workout) && request.availability().longRunDay() != null) {
                check(day == request.availability().longRunDay(), "a long run on " + workout.date());
            }
        }
        runs.forEach((monday, count) -> {
            check(count <= most, count + " runs in the week of " + monday);
            check(count <= 6 || most == 7 || !isFull(monday), "no rest in the week of " + monday);
        });
    }

    private void checkHardDays() {
        Map<LocalDate, Integer> quality = new HashMap<>();
        for (PlannedWorkout workout : byDate.values()) {
            PlannedWorkout next = byDate.get(workout.date().plusDays(1));
            check(
                    next == null || !HARD.contains(workout.type()) || !HARD.contains(next.type()),
                    "two hard days from " + workout.date());
            if (QUALITY.contains(workout.type())) {
                quality.merge(monday(workout.date()), 1, Integer::sum);
            }
        }
        for (LocalDate monday : weekKm.keySet()) {
            int sessions = quality.getOrDefault(monday, 0);
            check(sessions <= 2, sessions + " quality sessions in the week of " + monday);
            check(
                    sessions >= 1 || !isPlain(monday) || isSmallCutback(monday),
                    "no quality session in the week of " + monday);
        }
    }

    private void checkVolume() {
        double highest = 0;
        boolean first = true;
        for (Map.Entry<LocalDate, Double> week : weekKm.entrySet()) {
            if (!isFull(week.getKey()) || holdsRace(week.getKey())) {
                continue;
            }
            double km = week.getValue();
            if (first && !isAwayIn(week.getKey())) {
                first = false;
                checkStart(km);
            } else if (!first) {
                check(km <= highest * 1.1 + 1e-6, "growth to " + km + " km in the week of " + week.getKey());
            }
            highest = Math.max(highest, first ? 0 : km);
        }
        double limit = request.limits().weeklyDistance() == null
                ? Double.MAX_VALUE
                : request.limits().weeklyDistance().kilometres();
        weekKm.forEach((monday, km) -> check(km <= limit, km + " km in the week of " + monday));
    }

    private void checkStart(double km) {
        var volume = request.baseline().weeklyVolume();
        var limit = request.limits().weeklyDistance();
        if (volume != null && volume.kilometres() > 1 && (limit == null || limit.isLongerThan(volume))) {
            check(Math.abs(km / volume.kilometres() - 1) <= 0.1 + 1e-9, "a start with " + km + " km");
        }
        var longest = request.baseline().longestRun();
        if (longest != null) {
            longRuns().stream()
                    .findFirst()
                    .ifPresent(run -> check(
                            run.distance().kilometres() <= longest.kilometres() * 1.1 + 1e-9,
                            "a first long run of " + run.distance()));
        }
    }

    private void checkCutbacks() {
        if (program.totalWeeks() < 8) {
            return;
        }
        int loads = 0;
        double before = 0;
        double highest = 0;
        for (Map.Entry<LocalDate, Double> week : weekKm.entrySet()) {
            PlannedWorkout monday = byDate.get(week.getKey());
            if (!isFull(week.getKey()) || monday.phase().ordinal() > Phase.BUILD.ordinal()) {
                continue;
            }
            double km = week.getValue();
            boolean away = isAwayIn(week.getKey());
            boolean lower = before > 0 && km <= before * 0.85 + 1e-9;
            if (lower && !away) {
                check(loads >= 2 && km >= before * 0.7 - 1e-9, "a cutback in the week of " + week.getKey());
            }
            boolean relief = lower || (away && km <= highest * 0.85 + 1e-9) || (away && highest == 0);
            loads = relief ? 0 : loads + 1;
            highest = Math.max(highest, away ? 0 : km);
            check(loads < 5, "no cutback until the week of " + week.getKey());
            before = km;
        }
    }

    private void checkPeakAndLongRuns() {
        int fewest = type == PlanType.MARATHON ? 14 : 7;
        int most = type == PlanType.MARATHON ? 28 : 21;
        int mostForWeek = isShort() ? 14 : most;
        LocalDate peak = peakMonday();
        long toPeak = weeks(ChronoUnit.DAYS.between(peak.plusDays(6), race)) * 7;
        boolean excused = !request.availability().unavailable().isEmpty()
                || !request.tuneUps().isEmpty();
        check(excused || (toPeak >= fewest && toPeak <= mostForWeek), "a peak " + toPeak + " days before the race");
        PlannedWorkout longest = null;
        for (PlannedWorkout run : longRuns()) {
            double share = run.distance().kilometres() / weekKm.get(monday(run.date()));
            double bound = share(asked() == null ? fullestWeek() : asked())
                    + (type == PlanType.MARATHON && isAmongFourLongest(run) ? 0.05 : 0);
            check(share <= bound + 1e-9, "a long run of " + share + " on " + run.date());
            check(run.duration().toMinutes() <= 180 && run.distance().kilometres() <= 35, "too long on " + run.date());
            longest = longest == null || run.distance().compareTo(longest.distance()) >= 0 ? run : longest;
        }
        check(longest != null, "no long run");
        if (longest != null && !excused) {
            long days = weeks(ChronoUnit.DAYS.between(longest.date(), race)) * 7;
            check(days >= fewest && days <= most, "the longest run " + days + " days before the race");
        }
    }

    private void checkTaper() {
        double[][] bounds = switch (type) {
            case MARATHON -> new double[][] {{0.3, 0.5}, {0.55, 0.7}, {0.75, 0.9}};
            case HALF_MARATHON -> new double[][] {{0.3, 0.6}, {0.55, 0.85}};
            default -> new double[][] {{0.3, 0.65}};
        };
        double peak = weekKm.get(peakMonday());
        for (int block = 1; block <= bounds.length; block++) {
            LocalDate from = race.minusDays(7L * block);
            double km = 0;
            boolean quick = false;
            boolean away = false;
            for (int day = 0; day < 7; day++) {
                PlannedWorkout workout = byDate.get(from.plusDays(day));
                km += training(workout);
                quick |= QUALITY.contains(workout.type()) || workout.isTuneUp();
                away |= isAway(workout.date());
            }
            double share = km / peak;
            check(
                    away || (share >= bounds[block - 1][0] - 1e-9 && share <= bounds[block - 1][1] + 1e-9),
                    "a taper block of " + share + " from " + from);
            check(away || quick, "no quick session from " + from);
        }
    }

    private void checkWork() {
        double easy = 0;
        double all = 0;
        for (PlannedWorkout workout : byDate.values()) {
            double week = weekKm.get(monday(workout.date()));
            double km = workKm(workout);
            double minutes = workMinutes(workout);
            boolean fast = true;
            switch (workout.type()) {
                case TEMPO, THRESHOLD -> check(km <= week * 0.1 + 1e-9 || minutes <= 5, "threshold " + workout.date());
                case INTERVALS ->
                    check(
                            km <= Math.min(10, week * ("repetitions".equals(workout.subtype()) ? 0.05 : 0.08)) + 1e-9,
                            "intervals on " + workout.date());
                case RACE_PACE, LONG_PACE -> fast = checkRacePace(workout, km, minutes, week);
                case RACE -> fast = minutes <= 60;
                default -> fast = false;
            }
            all += workout.duration().toSeconds();
            easy += workout.duration().toSeconds() - (fast ? minutes * 60 : 0);
        }
        check(easy >= 0.75 * all, "an easy share of " + easy / all);
    }

    private boolean checkRacePace(PlannedWorkout workout, double km, double minutes, double week) {
        double share = type == PlanType.MARATHON ? 0.2 : type == PlanType.HALF_MARATHON ? 0.1 : 0.08;
        check(km <= Math.min(29, week * share) + 1e-9 && minutes <= 110, "race pace on " + workout.date());
        return type != PlanType.MARATHON;
    }

    private void checkPaces() {
        for (PlannedWorkout workout : byDate.values()) {
            boolean paced =
                    workout.pace() != null || workout.steps().anyMatch(step -> step.target() instanceof Target.AtPace);
            check(request.baseline().fitness() != null || !paced, "a pace from nowhere on " + workout.date());
        }
    }

    private void checkArithmetic() {
        for (PlannedWorkout workout : byDate.values()) {
            double km = 0;
            double seconds = 0;
            for (Segment segment : workout.segments()) {
                km += segment.distance().kilometres();
                seconds += segment.duration().toSeconds();
            }
            check(near(km, workout.distance().kilometres()), "distances on " + workout.date());
            check(near(seconds, workout.duration().toSeconds()), "times on " + workout.date());
            check(
                    near(seconds, 60.0 * Math.round(workout.duration().toSeconds() / 60.0)),
                    "no whole minutes on " + workout.date());
            boolean timed = workout.type() != WorkoutType.RACE || workout.pace() != null;
            workout.steps()
                    .filter(step -> timed)
                    .forEach(step -> check(isRunnable(step), "a step on " + workout.date() + ": " + step));
        }
    }

    /** To the nearest week: with a race on any weekday no week ends a whole number of weeks before it. */
    private static long weeks(long days) {
        return Math.round(days / 7.0);
    }

    private static boolean isRunnable(Step step) {
        double pace =
                step.duration().toSeconds() / Math.max(0.001, step.distance().kilometres());
        return step.distance().metres() > 0 && pace > 120 && pace < 900;
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) <= 0.01 * other + 1e-9;
    }

    private LocalDate peakMonday() {
        LocalDate peak = null;
        for (LocalDate monday : weekKm.keySet()) {
            boolean higher = peak == null || weekKm.get(monday) >= weekKm.get(peak);
            peak = isFull(monday) && !holdsRace(monday) && higher ? monday : peak;
        }
        return peak == null ? monday(request.start()) : peak;
    }

    private List<PlannedWorkout> longRuns() {
        return byDate.values().stream().filter(PlanChecker::isLong).toList();
    }

    private boolean isAmongFourLongest(PlannedWorkout run) {
        return longRuns().stream()
                        .filter(other -> other.distance().compareTo(run.distance()) > 0)
                        .count()
                < 4;
    }

    private int fullestWeek() {
        Map<LocalDate, Integer> runs = new HashMap<>();
        byDate.values().stream()
                .filter(PlannedWorkout::isRun)
                .forEach(workout -> runs.merge(monday(workout.date()), 1, Integer::sum));
        return runs.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static double share(int days) {
        return days <= 3 ? 0.55 : days == 4 ? 0.45 : days == 5 ? 0.40 : 0.35;
    }

    private boolean isShort() {
        return type == PlanType.FIVE_K || type == PlanType.TEN_K;
    }

    private boolean isFull(LocalDate monday) {
        return !monday.isBefore(request.start()) && !monday.plusDays(6).isAfter(race);
    }

    private boolean holdsRace(LocalDate monday) {
        return monday.equals(monday(race));
    }

    /** A week of little volume that is a cutback. */
    private boolean isSmallCutback(LocalDate monday) {
        double before = weekKm.getOrDefault(monday.minusWeeks(1), 0.0);
        return weekKm.get(monday) < 25 && weekKm.get(monday) <= 0.85 * before;
    }

    /** A full week without the goal race, a tune-up or time away. */
    private boolean isPlain(LocalDate monday) {
        return isFull(monday)
                && !isAwayIn(monday)
                && request.tuneUps().stream()
                        .noneMatch(tuneUp -> monday(tuneUp.date()).equals(monday));
    }

    private boolean isAwayIn(LocalDate monday) {
        return monday.datesUntil(monday.plusDays(7)).anyMatch(this::isAway);
    }

    private boolean isAway(LocalDate date) {
        return request.availability().unavailable().stream()
                .anyMatch(range -> !date.isBefore(range.from()) && !date.isAfter(range.to()));
    }

    private Integer asked() {
        return request.availability().daysPerWeek();
    }

    private double training(PlannedWorkout workout) {
        return workout.date().equals(race) ? 0 : workout.distance().kilometres();
    }

    private static boolean isLong(PlannedWorkout workout) {
        return workout.type() == WorkoutType.LONG || workout.type() == WorkoutType.LONG_PACE;
    }

    private static double workKm(PlannedWorkout workout) {
        return workout.steps()
                .filter(step -> step.kind() == Segment.Kind.WORK)
                .mapToDouble(step -> step.distance().kilometres())
                .sum();
    }

    private static double workMinutes(PlannedWorkout workout) {
        return workout.steps()
                .filter(step -> step.kind() == Segment.Kind.WORK)
                .mapToDouble(step -> step.duration().toSeconds() / 60.0)
                .sum();
    }

    private static LocalDate monday(LocalDate date) {
        return date.minusDays(date.getDayOfWeek().ordinal());
    }

    private void check(boolean right, String fault) {
        if (!right) {
            faults.add(fault);
        }
    }
}
