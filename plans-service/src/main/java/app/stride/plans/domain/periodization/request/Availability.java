package app.stride.plans.domain.periodization.request;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the athlete can run.
 *
 * @param daysPerWeek at most so many running days a week, 3 to 7; null to let the generator choose
 * @param availableDays the weekdays to choose from; empty for all of them
 * @param restDays weekdays that stay free
 * @param longRunDay null for Sunday, or for the next best day where Sunday is not free
 * @param unavailable dates that stay free
 */
public record Availability(
        @Nullable Integer daysPerWeek,
        Set<DayOfWeek> availableDays,
        Set<DayOfWeek> restDays,
        @Nullable DayOfWeek longRunDay,
        List<DateRange> unavailable) {

    /** Days after the long run at which quality has an easy or free day on either side: hard and easy take turns, after Bowerman and Harris, <i>Jogging</i> (1967). */
    private static final List<Integer> QUALITY_OFFSETS = List.of(2, 3, 4, 5);

    /** Any day will do. */
    public static final Availability ANY = new Availability(null, Set.of(), Set.of(), null, List.of());

    public Availability {
        availableDays = Set.copyOf(availableDays);
        restDays = Set.copyOf(restDays);
        unavailable = List.copyOf(unavailable);
    }

    /** The weekdays on which running is possible, from Monday on. */
    public Set<DayOfWeek> weekdays() {
        Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
        if (!availableDays.isEmpty()) {
            days.retainAll(availableDays);
        }
        days.removeAll(restDays);
        return days;
    }

    /**
     * The weekday of long runs: the one asked for, or Sunday, or where Sunday leaves no day for quality the nearest one before it
     * that does; empty when there is none.
     */
    public Optional<DayOfWeek> dayOfLongRuns() {
        Stream<DayOfWeek> days =
                longRunDay == null ? IntStream.range(0, 7).mapToObj(DayOfWeek.SUNDAY::minus) : Stream.of(longRunDay);
        Set<DayOfWeek> free = weekdays();
        return days.filter(free::contains)
                .filter(day -> QUALITY_OFFSETS.stream().map(day::plus).anyMatch(free::contains))
                .findFirst();
    }

    public boolean isAway(LocalDate date) {
        for (DateRange range : unavailable) {
            if (range.contains(date)) {
                return true;
            }
        }
        return false;
    }

    public boolean allows(LocalDate date) {
        return isFree(date.getDayOfWeek()) && !isAway(date);
    }

    /** The days of a plan that begins on a date on which running begins again after six days away or more. */
    public Comebacks comebacks(LocalDate start) {
        return Comebacks.of(this, start);
    }

    private boolean isFree(DayOfWeek day) {
        return (availableDays.isEmpty() || availableDays.contains(day)) && !restDays.contains(day);
    }

    Availability withLongRunsOn(DayOfWeek day) {
        return new Availability(daysPerWeek, availableDays, restDays, day, unavailable);
    }

    Availability withoutRestDays() {
        return new Availability(daysPerWeek, availableDays, Set.of(), longRunDay, unavailable);
    }

    Availability withoutDaysAway() {
        return new Availability(daysPerWeek, availableDays, restDays, longRunDay, List.of());
    }

    Availability alsoAway(List<DateRange> more) {
        List<DateRange> all = Stream.concat(unavailable.stream(), more.stream()).toList();
        return new Availability(daysPerWeek, availableDays, restDays, longRunDay, all);
    }

    Availability withDaysPerWeek(int days) {
        return new Availability(days, availableDays, restDays, longRunDay, unavailable);
    }
}
