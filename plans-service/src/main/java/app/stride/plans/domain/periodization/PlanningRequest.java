package app.stride.plans.domain.periodization;

import app.stride.plans.domain.plan.PlanType;
import app.stride.running.Distance;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * All that a program is made from.
 *
 * @param start the first date of the program
 * @param tuneUps races on the way, each on a date of its own between start and goal race
 */
public record PlanningRequest(
        GoalRace goal,
        LocalDate start,
        Availability availability,
        Baseline baseline,
        Limits limits,
        List<TuneUpRace> tuneUps) {

    public PlanningRequest {
        tuneUps = List.copyOf(tuneUps);
    }

    public PlanType type() {
        return goal.type();
    }

    /** Days from the start to the race; negative when the race comes first. */
    public long daysToRace() {
        return ChronoUnit.DAYS.between(start, goal.date());
    }

    PlanningRequest withRaceOn(LocalDate date) {
        return withGoal(new GoalRace(goal.name(), date, goal.distance(), goal.time()));
    }

    /** Another distance, for which the hoped-for time says nothing. */
    PlanningRequest withRaceOver(Distance distance) {
        return withGoal(new GoalRace(goal.name(), goal.date(), distance, null));
    }

    PlanningRequest withDaysPerWeek(int days) {
        return new PlanningRequest(goal, start, availability.withDaysPerWeek(days), baseline, limits, tuneUps);
    }

    PlanningRequest withSessionsOf(Duration time) {
        return new PlanningRequest(
                goal, start, availability, baseline, new Limits(limits.weeklyDistance(), time), tuneUps);
    }

    PlanningRequest withWeeksOf(Distance distance) {
        return new PlanningRequest(
                goal, start, availability, baseline, new Limits(distance, limits.session()), tuneUps);
    }

    PlanningRequest withLongRunsOn(DayOfWeek day) {
        return new PlanningRequest(goal, start, availability.withLongRunsOn(day), baseline, limits, tuneUps);
    }

    PlanningRequest withoutRestDays() {
        return new PlanningRequest(goal, start, availability.withoutRestDays(), baseline, limits, tuneUps);
    }

    PlanningRequest withoutTuneUps() {
        return new PlanningRequest(goal, start, availability, baseline, limits, List.of());
    }

    PlanningRequest startingOn(LocalDate date) {
        return new PlanningRequest(goal, date, availability, baseline, limits, tuneUps);
    }

    private PlanningRequest withGoal(GoalRace other) {
        return new PlanningRequest(other, start, availability, baseline, limits, tuneUps);
    }
}
