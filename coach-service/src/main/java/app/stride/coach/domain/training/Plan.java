package app.stride.coach.domain.training;

import app.stride.running.Distance;
import app.stride.running.Pace;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The athlete's current training plan.
 *
 * @param currentWeek 0 before the plan starts, one more than there are weeks after it ends
 * @param progressPercent elapsed time, 0 to 100
 */
public record Plan(
        String name,
        @Nullable String raceName,
        @Nullable LocalDate raceDate,
        @Nullable Distance raceDistance,
        @Nullable Duration goalTime,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        int totalWeeks,
        int currentWeek,
        double progressPercent) {

    /** Days from a date to the race: 0 on race day, negative after it; nothing when the plan has no race. */
    public Optional<Long> daysToRace(LocalDate from) {
        return Optional.ofNullable(raceDate).map(race -> ChronoUnit.DAYS.between(from, race));
    }

    /** The pace that the goal time asks for; nothing without a goal time. */
    public Optional<Pace> goalPace() {
        boolean known = raceDistance != null && !raceDistance.isZero() && goalTime != null && goalTime.toSeconds() > 0;
        return known ? Optional.of(Pace.of(raceDistance, goalTime)) : Optional.empty();
    }
}
