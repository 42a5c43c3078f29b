package app.stride.coach.adapter.plans;

import app.stride.coach.domain.training.Plan;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the coach reads of a PlanSummary. */
record PlanMessage(
        @Nullable String name,
        @Nullable String goalRaceName,
        @Nullable LocalDate goalRaceDate,
        @Nullable Double goalRaceDistanceM,
        @Nullable Double goalTimeSeconds,
        @Nullable LocalDate planStartDate,
        @Nullable LocalDate planEndDate,
        int totalWeeks,
        int currentWeek,
        @Nullable Double progressPercent) {

    Plan plan() {
        return new Plan(
                Objects.requireNonNullElse(name, "training plan"),
                goalRaceName,
                goalRaceDate,
                goalRaceDistanceM == null ? null : Distance.ofMetres(goalRaceDistanceM),
                goalTimeSeconds == null ? null : Duration.ofSeconds(Math.round(goalTimeSeconds)),
                planStartDate,
                planEndDate,
                totalWeeks,
                currentWeek,
                progressPercent == null ? 0 : progressPercent);
    }
}
