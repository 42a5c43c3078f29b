package app.stride.plans.domain.periodization;

import app.stride.plans.domain.plan.PlanType;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds for a request that cannot be met the nearest value of one field at a time with which it can. */
final class Alternatives {

    private final PlanningRequest request;
    private final Predicate<PlanningRequest> works;

    /**
     * @param works whether a request has a sound plan
     */
    Alternatives(PlanningRequest request, Predicate<PlanningRequest> works) {
        this.request = request;
        this.works = works;
    }

    List<NearestBound> find() {
        List<NearestBound> bounds = new ArrayList<>();
        laterRace().or(this::earlierRace).ifPresent(bounds::add);
        shorterRace().ifPresent(bounds::add);
        moreDays().or(this::fewerDays).ifPresent(bounds::add);
        longerSessions().ifPresent(bounds::add);
        return List.copyOf(bounds);
    }

    private Optional<NearestBound> laterRace() {
        LocalDate earliest = request.start().plusDays(Feasibility.FEWEST_DAYS);
        LocalDate from = request.goal().date().isBefore(earliest)
                ? earliest
                : request.goal().date().plusDays(1);
        LocalDate to = request.start().plusDays(Feasibility.MOST_DAYS);
        return firstThatWorks(from, to)
                .map(date -> new NearestBound(
                        "goal_race_date",
                        date.toString(),
                        "The earliest race date that a sound plan leads to is " + date + "."));
    }

    private Optional<NearestBound> earlierRace() {
        LocalDate latest = request.start().plusDays(Feasibility.MOST_DAYS);
        return Optional.of(latest)
                .filter(date -> date.isBefore(request.goal().date()))
                .filter(date -> works.test(request.withRaceOn(date)))
                .map(date -> new NearestBound(
                        "goal_race_date",
                        date.toString(),
                        "The latest race date for a plan from here is " + date + "."));
    }

    /** The first date by weeks, then the days before it: feasible dates are nearly always without gaps. */
    private Optional<LocalDate> firstThatWorks(LocalDate from, LocalDate to) {
        return Stream.iterate(from, date -> !date.isAfter(to), date -> date.plusWeeks(1))
                .filter(date -> works.test(request.withRaceOn(date)))
                .findFirst()
                .flatMap(found -> IntStream.rangeClosed(-6, 0)
                        .mapToObj(found::plusDays)
                        .filter(date -> !date.isBefore(from) && works.test(request.withRaceOn(date)))
                        .findFirst());
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

    private Optional<NearestBound> moreDays() {
        int asked = Optional.ofNullable(request.availability().daysPerWeek()).orElse(7);
        return IntStream.rangeClosed(asked + 1, 7)
                .filter(days -> works.test(request.withDaysPerWeek(days)))
                .mapToObj(Alternatives::days)
                .findFirst();
    }

    private Optional<NearestBound> fewerDays() {
        int asked = Optional.ofNullable(request.availability().daysPerWeek()).orElse(0);
        return IntStream.iterate(asked - 1, days -> days >= DaysPerWeek.FEWEST, days -> days - 1)
                .filter(days -> works.test(request.withDaysPerWeek(days)))
                .mapToObj(Alternatives::days)
                .findFirst();
    }

    private Optional<NearestBound> longerSessions() {
        Duration asked = request.limits().session();
        if (asked == null) {
            return Optional.empty();
        }
        return Stream.iterate(asked.plusMinutes(15), time -> time.toMinutes() <= 180, time -> time.plusMinutes(15))
                .filter(time -> works.test(request.withSessionsOf(time)))
                .findFirst()
                .map(time -> new NearestBound(
                        "max_session_minutes",
                        String.valueOf(time.toMinutes()),
                        "With sessions of up to " + time.toMinutes() + " minutes there is a sound plan."));
    }

    private static NearestBound days(int days) {
        return new NearestBound(
                "days_per_week", String.valueOf(days), "With " + days + " days a week there is a sound plan.");
    }

    private static String metres(Distance distance) {
        return String.format(Locale.ROOT, "%.1f", distance.metres());
    }
}
