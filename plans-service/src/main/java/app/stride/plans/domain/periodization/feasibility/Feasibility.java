package app.stride.plans.domain.periodization.feasibility;

import app.stride.plans.domain.periodization.request.Availability;
import app.stride.plans.domain.periodization.request.Baseline;
import app.stride.plans.domain.periodization.request.GoalRace;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.season.DaysPerWeek;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be said against a request before a plan is tried: too near or too far, contradictions, absurd goals. */
public final class Feasibility {

    /** Ours: four calendar weeks, of which the first may be short; less is a taper and no plan. */
    public static final int FEWEST_DAYS = 24;

    /** Ours: 52 weeks; further ahead nobody knows their days, and there is a race between. */
    public static final int MOST_DAYS = 364;

    /** Ours: shorter races are middle distance and are trained for in other ways. */
    public static final Distance SHORTEST_RACE = Distance.ofKilometres(3);

    /** Ours: longer races are ultras. */
    public static final Distance LONGEST_RACE = Distance.ofKilometres(50);

    /** Ours: a little beyond the world's best, which the tables of Daniels (2014) end with, 85. */
    private static final FitnessIndex FASTEST = FitnessIndex.of(86);

    /** Ours: slower than a walk. */
    private static final FitnessIndex SLOWEST = FitnessIndex.of(10.5);

    /** Ours, for beginners: Daniels (2014) has easy runs begin at 30 minutes. */
    private static final Duration SHORTEST_SESSION = Duration.ofMinutes(20);

    private final PlanningRequest request;
    private final List<Finding> reasons = new ArrayList<>();

    private Feasibility(PlanningRequest request) {
        this.request = request;
    }

    /** The reasons against the request; none when a plan is worth trying. */
    public static List<Finding> reasonsAgainst(PlanningRequest request) {
        Feasibility feasibility = new Feasibility(request);
        feasibility.checkDates();
        feasibility.checkGoal();
        feasibility.checkDays();
        feasibility.reasons.addAll(TuneUpObjections.to(request));
        feasibility.checkLimits();
        return List.copyOf(feasibility.reasons);
    }

    private void checkDates() {
        long days = request.daysToRace();
        LocalDate race = request.goal().date();
        if (days < FEWEST_DAYS) {
            against(
                    "race_not_too_near",
                    days < 0
                            ? "The race on " + race + " is before the plan starts, " + request.start() + "."
                            : "From " + request.start() + " to the race on " + race + " is too short for a plan.",
                    days + " days",
                    "at least " + FEWEST_DAYS + " days");
        }
        if (days > MOST_DAYS) {
            against(
                    "race_not_too_far",
                    "The race on " + race + " is more than 52 weeks away.",
                    days + " days",
                    "at most " + MOST_DAYS + " days");
        }
        if (request.availability().isAway(race)) {
            against("free_on_race_day", "You are away on the day of your race, " + race + ".", null, null);
        }
    }

    private void checkGoal() {
        Distance distance = request.goal().distance();
        if (distance.isShorterThan(SHORTEST_RACE) || distance.isLongerThan(LONGEST_RACE)) {
            against("distance_in_range", "Plans are for races of 3 to 50 km.", distance.toString(), "3 to 50 km");
            return;
        }
        goalFault(request.goal()).ifPresent(reasons::add);
    }

    /** What is wrong with a hoped-for time that no human runs, or everybody walks. */
    public static Optional<Finding> goalFault(GoalRace goal) {
        Duration time = goal.time();
        return time == null || time.equals(humanTime(goal, time))
                ? Optional.empty()
                : Optional.of(Finding.broken(
                                "goal_is_human",
                                "A goal of " + time.toMinutes() + " minutes for " + goal.distance()
                                        + " is not realistic.")
                        .value(time.toMinutes() + " min"));
    }

    /** The nearest time to a hoped-for one that is of whole seconds and a runner's. */
    public static Duration humanTime(GoalRace goal, Duration time) {
        Duration fastest = FASTEST.raceTime(goal.distance()).plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
        Duration slowest = SLOWEST.raceTime(goal.distance()).truncatedTo(ChronoUnit.SECONDS);
        if (time.compareTo(fastest) < 0) {
            return fastest;
        }
        return time.compareTo(slowest) > 0 ? slowest : time;
    }

    private void checkDays() {
        Availability availability = request.availability();
        int free = availability.weekdays().size();
        Integer asked = availability.daysPerWeek();
        if (free < DaysPerWeek.FEWEST || (asked != null && asked < DaysPerWeek.FEWEST)) {
            against(
                    "enough_days_a_week",
                    "A plan needs three days a week to run on.",
                    (asked == null ? free : Math.min(asked, free)) + " days",
                    "at least 3 days");
        } else if (asked != null && asked > free) {
            against(
                    "days_do_not_contradict",
                    "You want to run on " + asked + " days a week, and " + free + " are free.",
                    asked + " days",
                    "at most " + free + " days");
        } else if (availability.dayOfLongRuns().isEmpty()) {
            against("days_do_not_contradict", noDayForLongRuns(availability), null, null);
        }
    }

    private static String noDayForLongRuns(Availability availability) {
        DayOfWeek asked = availability.longRunDay();
        if (asked == null || availability.weekdays().contains(asked)) {
            return "Your days leave no room for a long run and a quality session with a day between them.";
        }
        String day = asked.name().charAt(0) + asked.name().substring(1).toLowerCase(Locale.ROOT);
        return availability.restDays().contains(asked)
                ? "You want your long runs on " + day + ", and " + day + " is one of your rest days."
                : "You want your long runs on " + day + ", and " + day + " is not one of your running days.";
    }

    private void checkLimits() {
        Distance limit = request.limits().weeklyDistance();
        if (limit != null && limit.isShorterThan(Baseline.LEAST_VOLUME)) {
            against(
                    "weekly_limit_large_enough",
                    "A plan needs at least " + Baseline.LEAST_VOLUME + " a week.",
                    limit.toString(),
                    "at least " + Baseline.LEAST_VOLUME);
        }
        Duration session = request.limits().session();
        if (session != null && session.compareTo(SHORTEST_SESSION) < 0) {
            against(
                    "sessions_long_enough",
                    "Sessions of " + session.toMinutes() + " minutes are too short to train for a race.",
                    session.toMinutes() + " min",
                    "at least 20 min");
        }
    }

    private void against(String rule, String message, @Nullable String value, @Nullable String bound) {
        Finding finding = Finding.broken(rule, message);
        finding = value == null ? finding : finding.value(value);
        reasons.add(bound == null ? finding : finding.bound(bound));
    }
}
