package app.stride.coach.domain.context;

import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.training.PlannedWorkout;
import java.time.LocalDate;
import java.util.Locale;

/** Planned workouts as lines of facts. */
public final class WorkoutLines {

    private final LocalDate today;
    private final Units units;
    private final String source;

    public WorkoutLines(LocalDate today, Units units, String source) {
        this.today = today;
        this.units = units;
        this.source = source;
    }

    /** A workout and what became of it; how it is run is told of today's and tomorrow's. */
    public Line of(String id, PlannedWorkout workout) {
        return of(id, workout, workout.date().equals(today) || workout.date().equals(today.plusDays(1)));
    }

    /** A workout, what became of it, and how it is run. */
    public Line inFull(String id, PlannedWorkout workout) {
        return of(id, workout, true);
    }

    private Line of(String id, PlannedWorkout workout, boolean how) {
        Line.Draft line =
                Line.about(id, source).date("date", workout.date(), today).words(": ");
        if (workout.isRest()) {
            return line.words("rest").end();
        }
        line.words(workout.type().replace('_', ' ') + " ").quotation(workout.title());
        workout.distance()
                .ifPresent(far -> line.words(", ").number("distance", units.number(far), units.distanceUnit()));
        workout.duration().ifPresent(time -> line.words(", ").number("time", time.toMinutes(), "min"));
        workout.pace().ifPresent(paces -> line.words(", at ").paces(paces, units));
        line.words(": " + outcome(workout));
        if (how) {
            workout.description().ifPresent(words -> line.words("; how: ").explanation("how", words));
        }
        return line.end();
    }

    private String outcome(PlannedWorkout workout) {
        return workout.wasMissedBy(today)
                ? "not done"
                : workout.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
