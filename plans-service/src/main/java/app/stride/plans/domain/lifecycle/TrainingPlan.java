package app.stride.plans.domain.lifecycle;

import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.periodization.request.Baseline;
import app.stride.plans.domain.periodization.request.GoalRace;
import app.stride.plans.domain.plan.GenerationMethod;
import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.Program;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A plan in its life, without its workouts.
 *
 * @param athlete whose plan it is; the plan's dates are in the athlete's zone
 * @param blend weights of the approaches that shaped it; empty for our own mix
 * @param baseline what was known of the athlete when it was made
 * @param revision 1 for the original, one more with each change of its content
 * @param version 1 for a new plan; the store counts every change of the plan or its workouts, also those that are none of content
 */
public record TrainingPlan(
        PlanId id,
        Athlete athlete,
        PlanState state,
        String name,
        PlanType type,
        GenerationMethod method,
        GoalRace goal,
        LocalDate start,
        LocalDate end,
        Map<String, Double> blend,
        Baseline baseline,
        int revision,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Tally tally) {

    public TrainingPlan {
        // In one order, for the same plan always reads the same.
        blend = Collections.unmodifiableMap(new TreeMap<>(blend));
    }

    /** The calendar weeks, Monday to Sunday, that the plan touches. */
    public int totalWeeks() {
        return Program.weekNumber(start, end);
    }

    public Progress progress(Instant now) {
        return Progress.of(this, athlete.today(now));
    }

    public boolean isActive() {
        return state instanceof PlanState.Active;
    }

    /** Takes the draft up, unless its race is over: it would only take the place of a plan that has one ahead. */
    public Move<TrainingPlan> activate(Instant now) {
        if (state instanceof PlanState.Draft && goal.date().isBefore(athlete.today(now))) {
            return Move.refused(
                    "The race of this plan was on " + goal.date() + "; make a new plan for your next race.");
        }
        return state.activate().map(next -> in(next, now));
    }

    public Move<TrainingPlan> cancel(Instant now) {
        return state.cancel().map(next -> in(next, now));
    }

    /** The race is run. */
    public Move<TrainingPlan> complete(Instant now) {
        return state.complete().map(next -> in(next, now));
    }

    /** Whether its last day and its race are over by the athlete's calendar. */
    public boolean isOver(LocalDate today) {
        return end.isBefore(today) && goal.date().isBefore(today);
    }

    /** Whether runs still count for it: while it is followed, and afterwards for news that comes late. */
    public boolean isFollowed() {
        return isActive() || state instanceof PlanState.Completed;
    }

    /** The status of a workout as it is told on a day: only where runs count for the plan a past one was missed. */
    public WorkoutStatus statusOn(LocalDate today, Workout workout) {
        return isFollowed() ? workout.statusOn(today) : workout.state().status();
    }

    /** The plan after a change of its content. */
    public TrainingPlan revised(Instant now) {
        return new TrainingPlan(
                id,
                athlete,
                state,
                name,
                type,
                method,
                goal,
                start,
                end,
                blend,
                baseline,
                revision + 1,
                version + 1,
                createdAt,
                now,
                tally);
    }

    /** The plan with another count of its sessions. */
    public TrainingPlan with(Tally counted) {
        return new TrainingPlan(
                id, athlete, state, name, type, method, goal, start, end, blend, baseline, revision, version, createdAt,
                updatedAt, counted);
    }

    private TrainingPlan in(PlanState next, Instant now) {
        return new TrainingPlan(
                id,
                athlete,
                next,
                name,
                type,
                method,
                goal,
                start,
                end,
                blend,
                baseline,
                revision,
                version + 1,
                createdAt,
                now,
                tally);
    }
}
