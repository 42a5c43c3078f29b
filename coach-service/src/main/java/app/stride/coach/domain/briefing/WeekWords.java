package app.stride.coach.domain.briefing;

import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.context.DateWords;
import app.stride.coach.domain.context.Quotation;
import app.stride.coach.domain.training.PlannedWorkout;
import app.stride.coach.domain.training.TrainingPicture;
import app.stride.coach.domain.training.Week;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** Today's workout and this week of the plan, in sentences. */
final class WeekWords {

    private final TrainingPicture picture;
    private final LocalDate today;
    private final Units units;

    WeekWords(TrainingPicture picture) {
        this.picture = picture;
        this.today = picture.today().date();
        this.units = picture.units();
    }

    Optional<String> today() {
        if (picture.week().isNothing()) {
            return Optional.of("You have no training plan for today.");
        }
        return picture.week()
                .found()
                .map(week -> week.on(today).map(this::todays).orElse("Nothing is planned for today."));
    }

    Optional<String> standing() {
        return picture.week().found().filter(week -> week.runs() > 0).map(this::standing);
    }

    /** The hardest thing to leave undone is the long run: it is named before any other missed run. */
    Optional<String> attention() {
        return picture.week()
                .found()
                .flatMap(week -> week.workouts().stream()
                        .filter(workout -> workout.wasMissedBy(today))
                        .max(Comparator.comparing(PlannedWorkout::isLong).thenComparing(PlannedWorkout::date)))
                .map(missed -> "Not done: " + described(missed) + " on " + DateWords.of(missed.date(), today)
                        + ". Do not squeeze it in beside another hard day.");
    }

    private String todays(PlannedWorkout workout) {
        String purpose = Purpose.of(workout.type());
        return switch (workout.state()) {
            case COMPLETED -> "Today's workout is done: " + described(workout) + ".";
            case SKIPPED -> "You skipped today's workout: " + described(workout) + ".";
            case PLANNED, MISSED ->
                workout.isRest() ? "Today is a rest day. " + purpose : "Today: " + described(workout) + ". " + purpose;
        };
    }

    private String standing(Week week) {
        StringBuilder words = new StringBuilder("Week " + week.number());
        if (week.phase() != null) {
            words.append(" (").append(week.phase()).append(")");
        }
        words.append(": ")
                .append(week.completed())
                .append(" of ")
                .append(week.runs())
                .append(" runs done, ");
        words.append(units.words(week.planned())).append(" planned");
        long open = week.workouts().stream()
                .filter(workout -> workout.isOpenOn(today))
                .count();
        return words.append(open == 0 ? "; nothing is left to do." : "; " + open + " still to come.")
                .toString();
    }

    private String described(PlannedWorkout workout) {
        StringBuilder words = new StringBuilder(Quotation.of(workout.title()));
        workout.distance().ifPresent(far -> words.append(", ").append(units.words(far)));
        workout.duration()
                .ifPresent(time -> words.append(", ").append(time.toMinutes()).append(" min"));
        workout.pace().ifPresent(pace -> words.append(" at ").append(units.words(pace)));
        return words.toString();
    }
}
