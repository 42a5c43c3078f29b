package app.stride.coach.domain.proposal;

import java.time.LocalDate;
import java.util.List;

/**
 * A plan that would be made, in short.
 *
 * @param firstWeek its first workouts
 */
public record PlanOutline(
        String name,
        LocalDate start,
        LocalDate end,
        int totalWeeks,
        int runs,
        double longestRunKm,
        double highestWeekKm,
        List<PlannedSession> firstWeek) {}
