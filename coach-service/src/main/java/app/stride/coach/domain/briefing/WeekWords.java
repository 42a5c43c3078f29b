package app.stride.coach.domain.briefing;

import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.context.DateWords;
import app.stride.coach.domain.training.Plan;
import app.stride.coach.domain.training.PlannedWorkout;
import app.stride.coach.domain.training.Run;
import app.stride.coach.domain.training.TrainingPicture;
import app.stride.coach.domain.training.Week;
import app.stride.running.Distance;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Today's workout and this week of the plan, in sentences. */
final class WeekWords {

    private final TrainingPicture picture;
    private final LocalDate today;
    private final Units units;
    private final WorkoutWords workouts;

    WeekWords(TrainingPicture picture) {
        this.picture = picture;
        this.today = picture.today().date();
        this.units = picture.units();
        this.workouts = new WorkoutWords(units);
    }

    /** Always known: also that nothing is planned, or that the plan cannot be read. */
    String today() {
        if (picture.week().isMissing()) {
            return "Your plan cannot be read right now, so that I do not know what today holds. Please try again in a moment.";
        }
        return picture.week()
                .found()
                .map(week -> week.on(today).map(workouts::todays).orElse("Nothing is planned for today."))
                .orElseGet(this::withoutAWeek);
    }

    private String withoutAWeek() {
        return picture.plan()
                .found()
                .map(this::beforeOrAfter)
                .orElse(
                        "You have no training plan for today. Make one for your next race, and you will read here every morning"
                                + " what to run and why.");
    }

    private String beforeOrAfter(Plan plan) {
        return plan.start().isAfter(today)
                ? "Your plan begins on " + DateWords.of(plan.start(), today)
                        + ": until then run as you are used to, and easily."
                : "Your plan is over. Run easily, as you like, until you have a new one.";
    }

    /** How the week stands: by the plan, else by what was run. */
    Optional<String> standing() {
        Optional<String> planned =
                picture.week().found().filter(week -> week.runs() > 0).map(this::standing);
        return join(" ", planned, ran(), next());
    }

    /** The hardest thing to leave undone is the long run: it is named before any other missed run. */
    Optional<String> attention() {
        List<PlannedWorkout> missed = picture.week().found().stream()
                .flatMap(week -> week.workouts().stream())
                .filter(workout -> workout.wasMissedBy(today))
                .toList();
        return missed.stream()
                .max(Comparator.comparing(PlannedWorkout::isLong).thenComparing(PlannedWorkout::date))
                .map(worst -> "Not done: " + workouts.described(worst) + " on " + DateWords.of(worst.date(), today)
                        + others(missed.size() - 1) + ". Do not squeeze it in beside another hard day.");
    }

    private static String others(int count) {
        return count == 0 ? "" : ", and " + (count == 1 ? "one other run" : count + " other runs") + " of this week";
    }

    private String standing(Week week) {
        long open = week.workouts().stream()
                .filter(workout -> workout.isOpenOn(today))
                .count();
        return "Week " + week.number() + (week.phase() == null ? "" : " (" + week.phase() + ")") + ": "
                + week.completed()
                + " of " + week.runs() + " runs done, " + units.words(week.planned()) + " planned; "
                + (open == 0 ? "nothing is left to do." : open + " still to come.");
    }

    private Optional<String> ran() {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Run> runs = picture.recent().found().stream()
                .flatMap(List::stream)
                .filter(run -> run.isRun() && !run.date().isBefore(monday))
                .toList();
        Distance sum = Distance.ofMetres(runs.stream()
                .flatMap(run -> run.distance().stream())
                .mapToDouble(Distance::metres)
                .sum());
        return runs.isEmpty() ? Optional.empty() : Optional.of("You have run " + units.words(sum) + " since Monday.");
    }

    private Optional<String> next() {
        return Stream.concat(
                        picture.week().found().stream().flatMap(week -> week.workouts().stream()),
                        picture.ahead().found().stream().flatMap(List::stream))
                .filter(workout -> workout.isOpenOn(today) && workout.date().isAfter(today))
                .min(Comparator.comparing(PlannedWorkout::date))
                .map(next -> "Next: " + workouts.described(next) + " on " + DateWords.of(next.date(), today) + ".");
    }

    @SafeVarargs
    private static Optional<String> join(String separator, Optional<String>... parts) {
        List<String> known = Stream.of(parts).flatMap(Optional::stream).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(String.join(separator, known));
    }
}
