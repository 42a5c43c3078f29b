package app.stride.coach.domain.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plan that an athlete asks for; what is null or empty is left to what is known of them.
 *
 * @param availableDays days of the week by their English names in lower case
 * @param methodologyBlend approaches to training and their weights
 */
public record PlanRequest(
        String goalRaceName,
        LocalDate goalRaceDate,
        double goalRaceDistanceM,
        @Nullable Integer goalTimeSeconds,
        @Nullable LocalDate planStartDate,
        @Nullable Integer daysPerWeek,
        List<String> availableDays,
        @Nullable String longRunDay,
        @Nullable Integer maxSessionMinutes,
        @Nullable Double maxWeeklyDistanceKm,
        Map<String, Double> methodologyBlend) {

    PlanRequest startingOn(LocalDate start) {
        return new PlanRequest(
                goalRaceName,
                goalRaceDate,
                goalRaceDistanceM,
                goalTimeSeconds,
                start,
                daysPerWeek,
                availableDays,
                longRunDay,
                maxSessionMinutes,
                maxWeeklyDistanceKm,
                methodologyBlend);
    }
}
