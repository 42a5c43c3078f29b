package app.stride.plans.domain.revision;

import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.plan.Coded;
import app.stride.plans.domain.plan.PlannedWorkout;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one workout's content from one state of a plan to another; at least one of the two is there.
 *
 * @param before null where there was no such workout
 * @param after null where there is no such workout any more
 */
public record WorkoutChange(
        WorkoutId workout,
        @Nullable PlannedWorkout before,
        @Nullable PlannedWorkout after) {

    /** What kind of change it is; a workout that moved may have changed as well. */
    public enum Kind implements Coded {
        ADDED,
        REMOVED,
        MOVED,
        CHANGED;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public WorkoutChange {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a change needs a before or an after");
        }
    }

    public Kind kind() {
        if (before == null) {
            return Kind.ADDED;
        }
        if (after == null) {
            return Kind.REMOVED;
        }
        return before.date().equals(after.date()) ? Kind.CHANGED : Kind.MOVED;
    }

    /** The dates that the change is about: where the workout was and where it is. */
    public Stream<LocalDate> dates() {
        return Stream.of(Optional.ofNullable(before), Optional.ofNullable(after))
                .flatMap(Optional::stream)
                .map(PlannedWorkout::date)
                .distinct();
    }

    /** The date that the change is listed under: where the workout is, or where it was. */
    public LocalDate date() {
        return after == null ? dates().findFirst().orElseThrow() : after.date();
    }

    /** A sentence for the athlete. */
    public String words() {
        if (before == null || after == null) {
            PlannedWorkout only = after == null ? Objects.requireNonNull(before) : after;
            return only.title() + (after == null ? " is taken from " : " is added on ") + only.date() + ".";
        }
        String moved = before.date().equals(after.date()) ? "" : " moves from " + before.date() + " to " + after.date();
        String became = before.title().equals(after.title())
                ? (moved.isEmpty() ? " of " + before.date() + " gets other targets" : "")
                : (moved.isEmpty() ? " of " + before.date() : " and") + " becomes " + after.title();
        return before.title() + moved + became + ".";
    }

    WorkoutChange reversed() {
        return new WorkoutChange(workout, after, before);
    }

    /** This change and a later one of the same workout in one; empty where together they change nothing. */
    Optional<WorkoutChange> then(WorkoutChange later) {
        return of(workout, before, later.after);
    }

    /** The difference between two contents of a workout, empty where there is none. */
    static Optional<WorkoutChange> of(
            WorkoutId workout, @Nullable PlannedWorkout before, @Nullable PlannedWorkout after) {
        boolean same = before == null ? after == null : before.equals(after);
        return same ? Optional.empty() : Optional.of(new WorkoutChange(workout, before, after));
    }
}
