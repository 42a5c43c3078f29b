package app.stride.coach.domain.briefing;

import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.context.Quotation;
import app.stride.coach.domain.training.PlannedWorkout;

/** A workout in a sentence. */
final class WorkoutWords {
    private final Units units;

    WorkoutWords(Units units) {
        this.units = units;
    }

    /** What today's workout is and why it is there, or what became of it. */
    String todays(PlannedWorkout workout) {
        String purpose = Purpose.of(workout.type());
        return switch (workout.state()) {
            case COMPLETED -> "Today's workout is done: " + described(workout) + ".";
            case SKIPPED -> "You skipped today's workout: " + described(workout) + ".";
            case PLANNED, MISSED ->
                workout.isRest() ? "Today is a rest day. " + purpose : "Today: " + described(workout) + ". " + purpose;
        };
    }

    /** Its title with distance, time and pace. */
    String described(PlannedWorkout workout) {
        StringBuilder words = new StringBuilder(Quotation.of(workout.title()));
        workout.distance().ifPresent(far -> words.append(", ").append(units.words(far)));
        workout.duration()
                .ifPresent(time -> words.append(", ").append(time.toMinutes()).append(" min"));
        workout.pace().ifPresent(pace -> words.append(" at ").append(units.words(pace)));
        return words.toString();
    }
}
