package app.stride.plans.domain.lifecycle;

import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.WorkoutType;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A planned workout and what became of it.
 *
 * @param compliance how much of what was planned was done, where an activity supports it
 */
public record Workout(
        WorkoutId id,
        PlannedWorkout planned,
        WorkoutState state,
        @Nullable Compliance compliance,
        @Nullable String coachNotes,
        @Nullable String athleteNotes) {

    /** A workout as it comes out of the generator. */
    public static Workout planned(WorkoutId id, PlannedWorkout planned) {
        return new Workout(id, planned, WorkoutState.Planned.ANEW, null, null, null);
    }

    public LocalDate date() {
        return planned.date();
    }

    public Match match() {
        return state.match();
    }

    public boolean isCompleted() {
        return state.status() == WorkoutStatus.COMPLETED;
    }

    /**
     * Whether it was done, or something was run that may have been it: then nobody should hear that it is missing.
     */
    public boolean mayHaveBeenDone() {
        return isCompleted() || match().decision() == Decision.SUGGESTED;
    }

    public boolean isSkipped() {
        return state.status() == WorkoutStatus.SKIPPED;
    }

    /** The status as it is told on a day: a run whose day is over without anything done was missed. */
    public WorkoutStatus statusOn(LocalDate today) {
        return isOverdue(today) ? WorkoutStatus.MISSED : state.status();
    }

    /** The same workout with another content. */
    public Workout with(PlannedWorkout content) {
        return new Workout(id, content, state, compliance, coachNotes, athleteNotes);
    }

    /** The same workout with what the athlete remarks. */
    public Workout noted(@Nullable String notes) {
        return new Workout(id, planned, state, compliance, coachNotes, notes);
    }

    /** Whether it is a run that is still to be done although its day is over. */
    public boolean isOverdue(LocalDate today) {
        return isOpen() && lastDay().isBefore(today);
    }

    /** Whether it is a run that may still be done in time. */
    public boolean isAhead(LocalDate today) {
        return isOpen() && !lastDay().isBefore(today);
    }

    /** Why nobody can have done it on that day; its eve is near enough, for it is the day itself further east. */
    public Optional<String> reasonAgainstCompletingOn(LocalDate today) {
        return isCompleted() || !date().isAfter(today.plusDays(1))
                ? Optional.empty()
                : Optional.of(
                        "This workout is planned for " + date() + ", which is still ahead. If you have run it already,"
                                + " move it to today, or name the activity that it was.");
    }

    private boolean isOpen() {
        return planned.isRun() && state.status() == WorkoutStatus.PLANNED;
    }

    /** Until when it is waited for: who races far west of home may do so when home has tomorrow. */
    private LocalDate lastDay() {
        return planned.type() == WorkoutType.RACE ? date().plusDays(1) : date();
    }

    /** The same workout once its day is over and nothing was done. */
    public Workout missed() {
        return in(new WorkoutState.Missed(match()), compliance);
    }

    /** Whether it was called missed although its day goes on, as that of somebody does who flew west since. */
    public boolean isMissedTooEarly(LocalDate today) {
        return !lastDay().isBefore(today) && state.status() == WorkoutStatus.MISSED;
    }

    /** The same workout with its day before it once more. */
    public Workout openAgain() {
        return in(new WorkoutState.Planned(match()), compliance);
    }

    /** The same workout in another state. */
    public Workout in(WorkoutState next, @Nullable Compliance measured) {
        return new Workout(id, planned, next, measured, coachNotes, athleteNotes);
    }
}
