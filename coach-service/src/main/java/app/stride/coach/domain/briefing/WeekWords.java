package app.stride.coach.domain.briefing;

import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.context.DateWords;
import app.stride.coach.domain.training.Plan;
import app.stride.coach.domain.training.PlannedWorkout;
import app.stride.coach.domain.training.Run;
import app.stride.coach.domain.training.TrainingPicture;
import app.stride.coach.domain.training.Week;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
            return "I can't read your plan right now, so I don't know what's planned for today. Please try again in a moment.";
        }
        return picture.week()
                .found()
                .map(week -> week.on(today).map(workouts::todays).orElse("Nothing is planned for today."))
                .orElseGet(this::withoutAWeek);
    }

    private String withoutAWeek() {
        return picture.plan().found().map(this::beforeOrAfter).orElseGet(this::withoutAPlan);
    }

    private String withoutAPlan() {
        String invitation =
                "Create a plan for your next race, and I'll tell you here every morning what to run and why.";
        return picture.lastRun()
                .map(last -> "Nothing is planned for today. " + afterRunning(last) + " " + invitation)
                .orElse("You have no training plan. " + invitation);
    }

    /** What a coach would say who knows nothing but the last run. */
    private String afterRunning(Run last) {
        long days = ChronoUnit.DAYS.between(last.date(), today);
        if (days <= 0) {
            return "You've run "
                    + last.distance().map(far -> units.words(far) + " ").orElse("")
                    + "today: that's enough for the day.";
        }
        return days == 1
                ? "After yesterday's " + last.distance().map(units::words).orElse("run")
                        + ", a rest day or an easy run fits best."
                : "Your last run was " + DateWords.distance(last.date(), today) + ", so an easy run fits well.";
    }

    private String beforeOrAfter(Plan plan) {
        return plan.start().isAfter(today)
                ? "Your plan starts on " + DateWords.of(plan.start(), today)
                        + ". Until then keep to your usual easy running."
                : plan.daysToRace(today) >= -Plan.RECOVERY_DAYS
                        ? "Your plan ended with your race. Rest, walk, or run a little when you feel like it: recovery is your training now."
                        : "Your plan is over. Run easy, as you like, and create a new plan once you've picked your next race.";
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
                .map(worst -> workouts.named(worst, today) + others(missed.size() - 1)
                        + ". Let it go, or move it to an easy day, never right next to another hard one.");
    }

    private static String others(int count) {
        return count == 0
                ? " was missed"
                : " and " + (count == 1 ? "one other run" : count + " other runs") + " this week were missed";
    }

    private String standing(Week week) {
        long open = week.open(today);
        long cutShort = week.cutShort();
        return "Week " + week.number() + (week.phase() == null ? "" : " (" + week.phase() + ")") + ": "
                + week.completed()
                + " of " + week.runs() + (week.runs() == 1 ? " run done, " : " runs done, ")
                + (cutShort == 0 ? "" : cutShort + " cut short, ")
                + units.words(week.planned()) + " planned; "
                + (open == 0 ? "nothing left to do." : open + " still to come.");
    }

    private Optional<String> ran() {
        List<Run> runs = picture.runsThisWeek();
        return runs.isEmpty()
                ? Optional.empty()
                : Optional.of("You have run " + units.words(Run.sum(runs)) + " since Monday.");
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
