package app.stride.coach.adapter.plans;

import app.stride.coach.domain.training.Plan;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the coach reads of a PlanSummary. */
record PlanMessage(
        String goalRaceName,
        LocalDate goalRaceDate,
        double goalRaceDistanceM,
        @Nullable Long goalTimeSeconds,
        LocalDate planStartDate,
        LocalDate planEndDate,
        int totalWeeks,
        int currentWeek,
        double progressPercent) {

    Plan plan() {
        return new Plan(
                new Plan.Race(goalRaceName, goalRaceDate, Distance.ofMetres(goalRaceDistanceM)),
                Optional.ofNullable(goalTimeSeconds).map(Duration::ofSeconds),
                planStartDate,
                planEndDate,
                totalWeeks,
                currentWeek,
                progressPercent);
    }
}
