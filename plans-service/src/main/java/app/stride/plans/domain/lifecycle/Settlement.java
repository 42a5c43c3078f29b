package app.stride.plans.domain.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the end of a day makes of an active plan: runs of the days that are over, and that nothing was, are missed; and once the last
 * day is over, so is the plan. A race is waited for one day longer, and its plan with it: it may go on elsewhere.
 *
 * @param plan after it
 * @param missed the workouts that are missed now
 * @param reopened those that were missed already and are open again, for the athlete has come to a zone in which their day goes on
 * @param due when the next day is over
 */
public record Settlement(TrainingPlan plan, List<Workout> missed, List<Workout> reopened, Instant due) {

    public Settlement {
        missed = List.copyOf(missed);
        reopened = List.copyOf(reopened);
    }

    /**
     * Settles the days before the athlete's today.
     *
     * @param open workouts of the plan that are still to be done, and those that were missed lately
     */
    public static Settlement of(TrainingPlan plan, List<Workout> open, Instant now) {
        LocalDate today = plan.athlete().today(now);
        List<Workout> missed = open.stream()
                .filter(workout -> workout.isOverdue(today))
                .map(Workout::missed)
                .toList();
        boolean over = plan.isOver(today) && open.stream().noneMatch(workout -> workout.isAhead(today));
        return new Settlement(
                over ? plan.complete(now).fold(completed -> completed, reason -> plan) : plan,
                missed,
                open.stream()
                        .filter(workout -> workout.isMissedTooEarly(today))
                        .map(Workout::openAgain)
                        .toList(),
                today.plusDays(1).atStartOfDay(plan.athlete().zone()).toInstant());
    }

    /** What is worth telling of it. */
    public List<PlanEvent> events() {
        List<PlanEvent> events = new ArrayList<>();
        missed.forEach(workout -> events.add(PlanEvent.missed(plan, workout)));
        reopened.forEach(workout -> events.add(PlanEvent.reopened(plan, workout)));
        if (!plan.isActive()) {
            events.add(PlanEvent.completed(plan));
        }
        return events;
    }
}
