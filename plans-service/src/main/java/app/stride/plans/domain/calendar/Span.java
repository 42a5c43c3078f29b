package app.stride.plans.domain.calendar;

import app.stride.plans.domain.plan.Program;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * Dates in a row.
 *
 * @param from the first
 * @param to the last, not before the first
 */
public record Span(LocalDate from, LocalDate to) {

    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a span cannot end on " + to + " before it starts on " + from);
        }
    }

    /** The week, Monday to Sunday, around a date. */
    public static Span weekOf(LocalDate date) {
        LocalDate monday = Program.mondayOf(date);
        return new Span(monday, monday.plusDays(6));
    }

    public static Span monthOf(LocalDate date) {
        return new Span(date.withDayOfMonth(1), date.withDayOfMonth(date.lengthOfMonth()));
    }

    /** Every date that some athlete on earth may call today at this instant: no zone is more than 18 hours from UTC. */
    public static Span todayAnywhere(Instant now) {
        return new Span(LocalDate.ofInstant(now, ZoneOffset.MIN), LocalDate.ofInstant(now, ZoneOffset.MAX));
    }

    /** From the start of this one to the end of the other. */
    public Span through(Span later) {
        return new Span(from, later.to);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public Stream<LocalDate> dates() {
        return from.datesUntil(to.plusDays(1));
    }
}
