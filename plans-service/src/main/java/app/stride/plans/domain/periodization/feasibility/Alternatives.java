package app.stride.plans.domain.periodization.feasibility;

import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.season.DaysPerWeek;
import app.stride.plans.domain.plan.PlanType;
import app.stride.running.Distance;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds for a request that cannot be met the nearest value of one field at a time with which it can. */
public final class Alternatives {

    /** Ours: session times are tried in steps that an athlete would take. */
    private static final Duration SESSION_STEP = Duration.ofMinutes(15);

    /** The bound of the longest run (Hansons; Humphrey, 2016): more time than this changes nothing. */
    private static final Duration LONGEST_SESSION = Duration.ofMinutes(180);

    /** Ours: what a weekly distance is tried with, the nearest steps up first, for more is what is asked for; then down. */
    private static final List<Double> MORE_OR_LESS = List.of(1.1, 1.25, 1.5, 2.0, 0.9, 0.75, 0.6, 0.45, 0.3, 0.22);

    private final PlanningRequest request;
    private final Predicate<PlanningRequest> works;

    /**
     * @param works whether a request has a sound plan
     */
    public Alternatives(PlanningRequest request, Predicate<PlanningRequest> works) {
        this.request = request;
        this.works = works;
    }

    /** The bounds that were found, each of which works. */
    public List<NearestBound> find() {
        return Stream.<Optional<NearestBound>>of(
                        otherRaceDate(),
                        laterStart(),
                        shorterRace(),
                        otherTime(),
                        otherDays(),
                        otherLongRunDay(),
                        noRestDays(),
                        longerSessions(),
                        otherWeeks(),
                        noTuneUps(),
                        noDaysAway())
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The nearest race from a date on, for a request whose own race comes before it. Where the plan began so long ago that no race is
     * left for it, a start on another date and the race that it leads to, which work together.
     *
     * @param today what such a plan starts on
     */
    public List<NearestBound> raceFrom(LocalDate soonest, LocalDate today) {
        LocalDate latest = request.start().plusDays(Feasibility.MOST_DAYS);
        if (!soonest.isAfter(latest)) {
            return earliest(soonest, latest, request::withRaceOn).map(Alternatives::raceOn).stream()
                    .toList();
        }
        PlanningRequest anew = request.startingOn(today);
        return earliest(soonest, today.plusDays(Feasibility.MOST_DAYS), anew::withRaceOn)
                .map(race -> List.of(
                        new NearestBound(
                                "plan_start_date",
                                today.toString(),
                                "The plan would have begun more than a year before any race: start it on " + today
                                        + ", for a race on " + race + " or later."),
                        raceOn(race)))
                .orElse(List.of());
    }

    private static NearestBound raceOn(LocalDate date) {
        return new NearestBound(
                "goal_race_date",
                date.toString(),
                "The earliest race date that a sound plan leads to is " + date + ".");
    }

    private Optional<NearestBound> otherRaceDate() {
        LocalDate latest = request.start().plusDays(Feasibility.MOST_DAYS);
        return request.goal().date().isAfter(latest) ? latestRace(latest) : earliestRace(latest);
    }

    private Optional<NearestBound> latestRace(LocalDate latest) {
        return Stream.of(latest)
                .filter(date -> works.test(request.withRaceOn(date)))
                .findFirst()
                .map(date -> new NearestBound(
                        "goal_race_date",
                        date.toString(),
                        "The latest race date for a plan from here is " + date + "."));
    }

    private Optional<NearestBound> earliestRace(LocalDate latest) {
        LocalDate soonest = request.start().plusDays(Feasibility.FEWEST_DAYS);
        LocalDate from = request.goal().date().isBefore(soonest)
                ? soonest
                : request.goal().date().plusDays(1);
        return earliest(from, latest, request::withRaceOn).map(Alternatives::raceOn);
    }

    /** Who asks too early can begin later. */
    private Optional<NearestBound> laterStart() {
        LocalDate race = request.goal().date();
        LocalDate first = race.minusDays(Feasibility.MOST_DAYS);
        return Optional.of(first)
                .filter(date -> date.isAfter(request.start()))
                .flatMap(date -> earliest(date, race.minusDays(Feasibility.FEWEST_DAYS), request::startingOn))
                .map(date -> new NearestBound(
                        "plan_start_date",
                        date.toString(),
                        "A plan for this race can start on " + date + " at the earliest."));
    }

    /** The first date that works, found by months, then weeks, then days: dates that work are nearly always without gaps. */
    private Optional<LocalDate> earliest(LocalDate from, LocalDate to, Function<LocalDate, PlanningRequest> with) {
        return first(from, to, 28, with)
                .flatMap(month -> first(later(from, month.minusDays(21)), month, 7, with))
                .flatMap(week -> first(later(from, week.minusDays(6)), week, 1, with));
    }

    private Optional<LocalDate> first(
            LocalDate from, LocalDate to, int step, Function<LocalDate, PlanningRequest> with) {
        return Stream.iterate(from, date -> !date.isAfter(to), date -> date.plusDays(step))
                .filter(date -> works.test(with.apply(date)))
                .findFirst();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Optional<NearestBound> shorterRace() {
        return Stream.of(PlanType.values())
                .map(PlanType::distance)
                .filter(distance -> distance.isShorterThan(request.goal().distance()))
                .sorted(Comparator.reverseOrder())
                .filter(distance -> works.test(request.withRaceOver(distance)))
                .findFirst()
                .map(distance -> new NearestBound(
                        "goal_race_distance_m",
                        metres(distance),
                        "By then a race over " + distance + " is within reach."));
    }

    private Optional<NearestBound> otherTime() {
        Duration hoped = request.goal().time();
        return Optional.ofNullable(hoped)
                .map(time -> Feasibility.humanTime(request.goal(), time))
                .filter(time -> !time.equals(hoped) && works.test(request.withRaceIn(time)))
                .map(time -> new NearestBound(
                        "goal_time_seconds",
                        String.valueOf(time.toSeconds()),
                        "The nearest time that a human runs is one of " + time.toSeconds() + " seconds."));
    }

    /** More days, or else fewer. */
    private Optional<NearestBound> otherDays() {
        Integer asked = request.availability().daysPerWeek();
        IntStream more = IntStream.rangeClosed(asked == null ? DaysPerWeek.FEWEST : asked + 1, DaysPerWeek.MOST);
        IntStream fewer = asked == null
                ? IntStream.empty()
                : IntStream.iterate(asked - 1, days -> days >= DaysPerWeek.FEWEST, days -> days - 1);
        return IntStream.concat(more, fewer)
                .filter(days -> works.test(request.withDaysPerWeek(days)))
                .mapToObj((IntFunction<NearestBound>) days -> new NearestBound(
                        "days_per_week", String.valueOf(days), "With " + days + " days a week there is a sound plan."))
                .findFirst();
    }

    private Optional<NearestBound> otherLongRunDay() {
        DayOfWeek asked = request.availability().longRunDay();
        if (asked == null) {
            return Optional.empty();
        }
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.minus(1))
                .limit(7)
                .filter(day -> day != asked && works.test(request.withLongRunsOn(day)))
                .findFirst()
                .map(day -> name(day))
                .map(day -> new NearestBound(
                        "long_run_day", day, "With the long run on " + day + " there is a sound plan."));
    }

    private Optional<NearestBound> noRestDays() {
        return request.availability().restDays().isEmpty()
                ? Optional.empty()
                : without(
                        "rest_days",
                        request.withoutRestDays(),
                        "With rest days that we may choose there is a sound plan.");
    }

    private Optional<NearestBound> noTuneUps() {
        return request.tuneUps().isEmpty()
                ? Optional.empty()
                : without(
                        "tune_up_races", request.withoutTuneUps(), "Without the tune-up races there is a sound plan.");
    }

    /** Nobody stays at home for a plan, but it says that the days away are why there is none. */
    private Optional<NearestBound> noDaysAway() {
        return request.availability().unavailable().isEmpty()
                ? Optional.empty()
                : without(
                        "unavailable",
                        request.withoutDaysAway(),
                        "Without the days away there is a sound plan: choose another race, or shorten them.");
    }

    private Optional<NearestBound> without(String field, PlanningRequest changed, String message) {
        return works.test(changed) ? Optional.of(new NearestBound(field, "[]", message)) : Optional.empty();
    }

    private Optional<NearestBound> longerSessions() {
        Duration asked = request.limits().session();
        if (asked == null) {
            return Optional.empty();
        }
        return Stream.iterate(
                        asked.plus(SESSION_STEP),
                        time -> time.compareTo(LONGEST_SESSION) <= 0,
                        time -> time.plus(SESSION_STEP))
                .filter(time -> works.test(request.withSessionsOf(time)))
                .findFirst()
                .map(time -> new NearestBound(
                        "max_session_minutes",
                        String.valueOf(time.toMinutes()),
                        "With sessions of up to " + time.toMinutes() + " minutes there is a sound plan."));
    }

    /** A higher limit of the week where there is one, or else less than the athlete runs lately. */
    private Optional<NearestBound> otherWeeks() {
        Distance limit = request.limits().weeklyDistance();
        Distance volume = limit == null ? request.baseline().weeklyVolume() : limit;
        if (volume == null || volume.isZero()) {
            return Optional.empty();
        }
        return MORE_OR_LESS.stream()
                .filter(factor -> limit != null || factor < 1)
                .map(factor -> Distance.ofKilometres(Math.rint(volume.kilometres() * factor)))
                .filter(distance -> works.test(request.withWeeksOf(distance)))
                .findFirst()
                .map(distance -> new NearestBound(
                        "max_weekly_distance_km",
                        String.valueOf(Math.round(distance.kilometres())),
                        "With weeks of up to " + distance + " there is a sound plan."));
    }

    private static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static String metres(Distance distance) {
        return String.format(Locale.ROOT, "%.1f", distance.metres());
    }
}
