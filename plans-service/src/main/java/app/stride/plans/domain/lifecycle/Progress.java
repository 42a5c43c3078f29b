package app.stride.plans.domain.lifecycle;

import app.stride.plans.domain.plan.Program;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How far along a plan is on a day.
 *
 * @param week the calendar week of the plan: 0 before the start, one more than the plan has after its end
 * @param percent elapsed time, 0 to 100, one decimal
 * @param daysToRace negative once the race is over
 */
public record Progress(int week, double percent, long daysToRace) {

    static Progress of(TrainingPlan plan, LocalDate today) {
        return new Progress(
                week(plan, today),
                percent(plan, today),
                ChronoUnit.DAYS.between(today, plan.goal().date()));
    }

    private static int week(TrainingPlan plan, LocalDate today) {
        if (today.isBefore(plan.start())) {
            return 0;
        }
        return today.isAfter(plan.end()) ? plan.totalWeeks() + 1 : Program.weekNumber(plan.start(), today);
    }

    private static double percent(TrainingPlan plan, LocalDate today) {
        double days = ChronoUnit.DAYS.between(plan.start(), plan.end()) + 1.0;
        double elapsed = Math.max(0, Math.min(days, ChronoUnit.DAYS.between(plan.start(), today)));
        return Math.round(elapsed / days * 1000) / 10.0;
    }
}
