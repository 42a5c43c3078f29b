package app.stride.coach.domain.briefing;

import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.context.Quotation;
import app.stride.coach.domain.training.PlannedWorkout;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

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
            case CUT_SHORT ->
                (workout.isRace() ? "You didn't finish today's race: " : "You cut today's workout short: ")
                        + described(workout) + ".";
            case SKIPPED -> "You skipped today's workout: " + described(workout) + ".";
            case PLANNED, MISSED ->
                workout.isRest()
                        ? "Today is a rest day. " + purpose
                        : "Today: " + described(workout) + ". " + how(workout) + purpose;
        };
    }

    /** How a hard session is made up; what an easy or a long run is, its distance and pace tell. */
    private static String how(PlannedWorkout workout) {
        return workout.description()
                .filter(words -> workout.isDemanding() && !workout.type().equals("long"))
                .map(Quotation::bareSentences)
                .map(words -> words.endsWith(".") ? words + " " : words + ". ")
                .orElse("");
    }

    /** What it was and on which day: "Yesterday's long run of 18.0 km". */
    String named(PlannedWorkout workout, LocalDate today) {
        String day = workout.date().equals(today.minusDays(1))
                ? "Yesterday"
                : workout.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return day + "'s " + workout.kindInWords()
                + workout.distance().map(far -> " of " + units.words(far)).orElse("");
    }

    /** Its title with distance, time and pace. */
    String described(PlannedWorkout workout) {
        StringBuilder words = new StringBuilder(Quotation.bare(workout.title()));
        workout.distance().ifPresent(far -> words.append(", ").append(units.words(far)));
        workout.duration()
                .ifPresent(time -> words.append(workout.distance().isPresent() ? " in about " : ", ")
                        .append(spoken(time)));
        workout.pace().ifPresent(pace -> words.append(" at ").append(units.words(pace)));
        return words.toString();
    }

    private static String spoken(Duration time) {
        long minutes = time.toMinutes();
        return minutes < 120
                ? minutes + " min"
                : minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }
}
