package app.stride.coach.adapter.plans;

import app.stride.coach.domain.training.Plan;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the coach reads of a PlanSummary. */
record PlanMessage(
        UUID id,
        int revision,
        String goalRaceName,
        LocalDate goalRaceDate,
        double goalRaceDistanceM,
        @Nullable Long goalTimeSeconds,
        LocalDate planStartDate,
        LocalDate planEndDate,
        int totalWeeks,
        int currentWeek,
        double progressPercent,
        long daysToRace) {

    Plan plan() {
        return new Plan(
                id,
                revision,
                new Plan.Race(goalRaceName, goalRaceDate, Distance.ofMetres(goalRaceDistanceM)),
                Optional.ofNullable(goalTimeSeconds).map(Duration::ofSeconds),
                planStartDate,
                planEndDate,
                totalWeeks,
                currentWeek,
                progressPercent,
                goalRaceDate.minusDays(daysToRace));
    }
}
