package app.stride.plans.domain.periodization.own;

import app.stride.plans.domain.periodization.feasibility.Feasibility;
import app.stride.plans.domain.periodization.request.GoalRace;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.plan.DailyReach;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import app.stride.running.Pace;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What makes a plan of somebody's own impossible, however wise or unwise it is. */
final class Impossibility {

    /** Ours: two runs a day are common among the best, a race with recorded ends makes three. */
    private static final int MOST_A_DAY = 3;

    /** Ours: what rounding may take. */
    private static final double LEEWAY = 0.01;

    /** Ours, seconds per kilometre: faster than the world record over 1000 m (2:11.96). */
    private static final double FASTEST = 130;

    /** The distance of that record; shorter steps may be sprints. */
    private static final Distance RECORD = Distance.ofKilometres(1);

    /** Ours: slower than a walk with rests. */
    private static final double SLOWEST = 1800;

    /** The shortest race of middle distance; what is shorter is a sprint, which no plan of runs leads to. */
    private static final Distance SHORTEST_RACE = Distance.ofMetres(800);

    /** Seconds per kilometre, a little below the world record over 800 m (1:40.91): ours. */
    private static final double RECORD_PACE = 125;

    private final PlanningRequest request;
    private final List<OwnWorkout> workouts;

    private Impossibility(PlanningRequest request, List<OwnWorkout> workouts) {
        this.request = request;
        this.workouts = workouts;
    }

    /** The reasons against it, none for a possible plan. */
    static List<Finding> reasonsAgainst(PlanningRequest request, List<OwnWorkout> workouts) {
        return new Impossibility(request, workouts).reasons();
    }

    private List<Finding> reasons() {
        if (request.daysToRace() < 0 || request.daysToRace() > Feasibility.MOST_DAYS) {
            return List.of(Finding.broken(
                            "dates_make_a_plan", "A plan starts before its race, and at most 52 weeks before it.")
                    .value(request.daysToRace() + " days from start to race"));
        }
        List<Finding> reasons = new ArrayList<>();
        raceOutOfReach().or(this::timeOutOfReach).ifPresent(reasons::add);
        workouts.stream().map(this::fault).flatMap(Optional::stream).forEach(reasons::add);
        raceFault().ifPresent(reasons::add);
        crowded().ifPresent(reasons::add);
        days().forEach((date, day) ->
                beyondReach(day).map(finding -> finding.on(date)).ifPresent(reasons::add));
        return reasons;
    }

    private Optional<Finding> raceOutOfReach() {
        Distance distance = request.goal().distance();
        String bound = SHORTEST_RACE + " to " + DailyReach.OF_ALL;
        return distance.isShorterThan(SHORTEST_RACE) || distance.isLongerThan(DailyReach.OF_ALL)
                ? Optional.of(Finding.broken("distance_in_range", "Plans of your own are for races of " + bound + ".")
                        .value(distance.toString())
                        .bound(bound))
                : Optional.empty();
    }

    /**
     * A hoped-for time that is no human's. Of races that are shorter or longer than those of our own plans fitness tells little: what is
     * not faster than any record may be meant there, and so may an ultra that is walked for much of it.
     */
    private Optional<Finding> timeOutOfReach() {
        GoalRace goal = request.goal();
        Duration time = goal.time();
        if (time == null) {
            return Optional.empty();
        }
        double pace = Pace.of(goal.distance(), time).secondsPerKilometre();
        int slower = time.compareTo(Feasibility.humanTime(goal, time));
        boolean sprinted =
                slower < 0 && goal.distance().isShorterThan(Feasibility.SHORTEST_RACE) && pace >= RECORD_PACE;
        boolean walked = slower > 0 && goal.distance().isLongerThan(Feasibility.LONGEST_RACE) && pace <= SLOWEST;
        return sprinted || walked ? Optional.empty() : Feasibility.goalFault(goal);
    }

    private SortedMap<LocalDate, List<OwnWorkout>> days() {
        return workouts.stream().collect(Collectors.groupingBy(OwnWorkout::date, TreeMap::new, Collectors.toList()));
    }

    /** More than anybody runs on one day, in one session or in several; an ultra may go on for longer than its day. */
    private static Optional<Finding> beyondReach(List<OwnWorkout> day) {
        List<OwnWorkout> trained = day.stream()
                .filter(workout -> workout.type() != WorkoutType.RACE)
                .toList();
        Distance training = distance(trained);
        if (training.isLongerThan(DailyReach.OF_TRAINING)) {
            return Optional.of(tooMuch(
                    "Nobody trains " + training + " on one day; only a race may be that long.",
                    training.toString(),
                    "at most " + DailyReach.OF_TRAINING + " besides races"));
        }
        Distance all = distance(day);
        if (all.isLongerThan(DailyReach.OF_ALL)) {
            return Optional.of(
                    tooMuch("Nobody runs " + all + " on one day.", all.toString(), "at most " + DailyReach.OF_ALL));
        }
        Duration time = trained.stream().map(OwnWorkout::givenDuration).reduce(Duration.ZERO, Duration::plus);
        return time.compareTo(DailyReach.TIME) > 0
                ? Optional.of(tooMuch(
                        "So much training takes longer than a day.",
                        time.toMinutes() + " min",
                        "at most " + DailyReach.TIME.toMinutes() + " min"))
                : Optional.empty();
    }

    private static Finding tooMuch(String message, String value, String bound) {
        return Finding.broken("a_day_that_can_be_run", message).value(value).bound(bound);
    }

    private static Distance distance(List<OwnWorkout> workouts) {
        return Distance.ofMetres(workouts.stream()
                .mapToDouble(workout -> workout.givenDistance().metres())
                .sum());
    }

    private Optional<Finding> raceFault() {
        LocalDate day = request.goal().date();
        long races = workouts.stream().filter(this::isGoalRace).count();
        return races == 1
                ? Optional.empty()
                : Optional.of(Finding.broken(
                                "exactly_one_goal_race", "The plan must hold your goal race once, on " + day + ".")
                        .value(races + " goal races")
                        .bound("1 goal race on " + day)
                        .on(day));
    }

    private boolean isGoalRace(OwnWorkout workout) {
        return workout.type() == WorkoutType.RACE
                && workout.date().equals(request.goal().date());
    }

    private Optional<Finding> crowded() {
        return workouts.stream()
                .map(OwnWorkout::date)
                .filter(date -> workouts.stream()
                                .filter(other -> other.date().equals(date))
                                .count()
                        > MOST_A_DAY)
                .findFirst()
                .map(date -> Finding.broken(
                                "at_most_three_sessions_a_day", "There are too many sessions on " + date + ".")
                        .bound("at most " + MOST_A_DAY)
                        .on(date));
    }

    private Optional<Finding> fault(OwnWorkout workout) {
        return Stream.of(outside(workout), amounts(workout), pace(workout), steps(workout), sums(workout))
                .flatMap(Optional::stream)
                .findFirst()
                .map(finding -> finding.on(workout.date()));
    }

    private Optional<Finding> outside(OwnWorkout workout) {
        boolean within = !workout.date().isBefore(request.start())
                && !workout.date().isAfter(request.goal().date());
        return within
                ? Optional.empty()
                : Optional.of(Finding.broken("within_the_plans_dates", workout.date() + " is not a date of the plan.")
                        .bound(request.start() + " to " + request.goal().date()));
    }

    private Optional<Finding> amounts(OwnWorkout workout) {
        boolean rest = workout.type() == WorkoutType.REST;
        if (rest && workout.hasAmounts()) {
            return Optional.of(Finding.broken("rest_is_rest", "A rest day has no distance and no duration."));
        }
        boolean needsAmounts = !rest && !isGoalRace(workout);
        return needsAmounts && !workout.hasAmounts()
                ? Optional.of(Finding.broken(
                        "every_run_has_an_amount", "The run of " + workout.date() + " needs a distance or a duration."))
                : Optional.empty();
    }

    private static Optional<Finding> pace(OwnWorkout workout) {
        Distance distance = workout.distance();
        Duration duration = workout.duration();
        if (distance == null || duration == null) {
            return Optional.empty();
        }
        double pace = Pace.of(distance, duration).secondsPerKilometre();
        return pace >= FASTEST && pace <= SLOWEST
                ? Optional.empty()
                : Optional.of(Finding.broken(
                                "a_pace_that_can_be_run",
                                "Nobody runs " + distance + " in " + duration.toMinutes() + " min as training.")
                        .value(Math.round(pace) + " s/km")
                        .bound(Math.round(FASTEST) + " to " + Math.round(SLOWEST) + " s/km"));
    }

    /** A step that nobody runs; slow ones are walks and rests. */
    private static Optional<Finding> steps(OwnWorkout workout) {
        return workout.segments().stream()
                .flatMap(segment -> segment.each().stream())
                .filter(step -> !step.distance().isShorterThan(RECORD)
                        && !step.duration().isZero())
                .filter(step -> Pace.of(step.distance(), step.duration()).secondsPerKilometre() < FASTEST)
                .findFirst()
                .map(step -> Finding.broken(
                                "a_pace_that_can_be_run",
                                "Nobody runs " + step.distance() + " in "
                                        + step.duration().toSeconds() + " s.")
                        .value(Math.round(Pace.of(step.distance(), step.duration())
                                        .secondsPerKilometre())
                                + " s/km")
                        .bound("at least " + Math.round(FASTEST) + " s/km"));
    }

    private static Optional<Finding> sums(OwnWorkout workout) {
        if (workout.segments().isEmpty()) {
            return Optional.empty();
        }
        double metres = workout.segments().stream()
                .mapToDouble(segment -> segment.distance().metres())
                .sum();
        double seconds = workout.segments().stream()
                .map(Segment::duration)
                .mapToDouble(Duration::toSeconds)
                .sum();
        boolean fits =
                (workout.distance() == null || isNear(metres, workout.distance().metres()))
                        && (workout.duration() == null
                                || isNear(seconds, workout.duration().toSeconds(), 60));
        return fits
                ? Optional.empty()
                : Optional.of(Finding.broken(
                                "steps_add_up",
                                "The steps of " + workout.date() + " do not add up to its distance or time.")
                        .value(Math.round(metres) + " m, " + Math.round(seconds) + " s")
                        .bound("within 1 %"));
    }

    private static boolean isNear(double sum, double whole) {
        return isNear(sum, whole, 0);
    }

    /** Whole minutes are rounded ones. */
    private static boolean isNear(double sum, double whole, double grain) {
        return Math.abs(sum - whole) <= Math.max(whole * LEEWAY, grain / 2);
    }
}
