package app.stride.plans.domain.calendar;

import app.stride.plans.domain.plan.Phase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week of a calendar, Monday to Sunday; the first and the last one of a calendar may be short.
 *
 * @param number of the plan's week; 0 before the plan starts; counted from 1 where there is no plan
 * @param phase null where no workout is planned
 */
public record CalendarWeek(int number, @Nullable Phase phase, List<Day> days) {

    public CalendarWeek {
        days = List.copyOf(days);
    }
}
