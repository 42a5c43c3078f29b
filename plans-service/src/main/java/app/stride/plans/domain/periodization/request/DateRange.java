package app.stride.plans.domain.periodization.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates on which the athlete cannot run.
 *
 * @param from the first
 * @param to the last, not before the first
 */
public record DateRange(
        LocalDate from, LocalDate to, @Nullable String reason) {

    public DateRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a range of dates cannot end on " + to + " before it starts on " + from);
        }
    }

    /** Dates without a reason that is known. */
    public DateRange(LocalDate from, LocalDate to) {
        this(from, to, null);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
