package app.stride.plans.domain.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the end of a day makes of an active plan: runs of the days that are over, and that nothing was, are missed; and once the last
 * day is over, so is the plan.
 *
 * @param plan after it
 * @param missed the workouts that are missed now
 * @param due when the next day is over
 */
public record Settlement(TrainingPlan plan, List<Workout> missed, Instant due) {

    public Settlement {
        missed = List.copyOf(missed);
    }

    /**
     * Settles the days before the athlete's today.
     *
     * @param open workouts of the plan that are still to be done
     */
    public static Settlement of(TrainingPlan plan, List<Workout> open, Instant now) {
        LocalDate today = plan.athlete().today(now);
        List<Workout> missed = open.stream()
                .filter(workout -> workout.isOverdue(today))
                .map(Workout::missed)
                .toList();
        boolean over = plan.end().isBefore(today) && plan.goal().date().isBefore(today);
        return new Settlement(
                over ? plan.complete(now).fold(completed -> completed, reason -> plan) : plan,
                missed,
                today.plusDays(1).atStartOfDay(plan.athlete().zone()).toInstant());
    }

    /** What is worth telling of it. */
    public List<PlanEvent> events() {
        List<PlanEvent> events = new ArrayList<>();
        missed.forEach(workout -> events.add(PlanEvent.missed(plan, workout)));
        if (!plan.isActive()) {
            events.add(PlanEvent.completed(plan));
        }
        return events;
    }
}
