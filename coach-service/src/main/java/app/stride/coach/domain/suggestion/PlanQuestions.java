package app.stride.coach.domain.suggestion;

import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.context.Amounts;
import app.stride.coach.domain.context.DateWords;
import app.stride.coach.domain.suggestion.Suggestion.Kind;
import app.stride.coach.domain.training.CheckIn;
import app.stride.coach.domain.training.Plan;
import app.stride.coach.domain.training.PlannedWorkout;
import app.stride.coach.domain.training.TrainingPicture;
import app.stride.coach.domain.training.Week;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Questions that the plan of the day raises. */
final class PlanQuestions {

    /** Days before a race in which training no longer changes much, but much can be done wrong. */
    private static final int NEAR = 14;

    private final TrainingPicture picture;
    private final LocalDate today;
    private final Units units;

    PlanQuestions(TrainingPicture picture) {
        this.picture = picture;
        this.today = picture.today().date();
        this.units = picture.units();
    }

    Optional<Suggestion> missedWorkout() {
        return workouts()
                .filter(workout -> workout.wasMissedBy(today))
                .max(Comparator.comparing(PlannedWorkout::isLong).thenComparing(PlannedWorkout::date))
                .map(missed -> new Suggestion(
                        Kind.MISSED_WORKOUT,
                        "I missed " + day(missed.date()) + "'s " + named(missed) + ". Should I make up for it?"));
    }

    /** A bad night or sore legs raise a question only where something is to be done today. */
    Optional<Suggestion> feeling() {
        Optional<String> ailing = picture.lastCheckIn()
                .flatMap(CheckIn::ailment)
                .map(ailment -> switch (ailment) {
                    case ILLNESS -> "I'm ill. When can I run again, and what happens to my training?";
                    case PAIN -> "Something hurts. What should I do about it, and what happens to my training?";
                });
        return ailing.map(question -> new Suggestion(Kind.FEELING, question)).or(this::complaint);
    }

    private Optional<Suggestion> complaint() {
        return picture.lastCheckIn()
                .flatMap(CheckIn::complaint)
                .flatMap(complaint -> picture.todaysWorkout()
                        .filter(workout -> workout.isOpenOn(today))
                        .map(workout -> new Suggestion(
                                Kind.FEELING,
                                "I " + complaint + ". Should I still run today's " + named(workout) + "?")));
    }

    Optional<Suggestion> race() {
        return picture.plan().found().filter(plan -> plan.daysToRace(today) > 0).map(this::race);
    }

    Optional<Suggestion> today() {
        return picture.todaysWorkout().map(workout -> new Suggestion(Kind.TODAY, today(workout)));
    }

    Optional<Suggestion> longRun() {
        return Stream.concat(workouts(), picture.ahead().found().stream().flatMap(List::stream))
                .filter(workout -> workout.isLong()
                        && workout.isOpenOn(today)
                        && workout.date().isAfter(today))
                .min(Comparator.comparing(PlannedWorkout::date))
                .map(next -> new Suggestion(
                        Kind.LONG_RUN,
                        "How do I prepare for the " + named(next) + " " + DateWords.distance(next.date(), today)
                                + "?"));
    }

    Optional<Suggestion> week() {
        return picture.week().found().filter(week -> week.runs() > 0).map(this::standing);
    }

    Optional<Suggestion> noPlan() {
        return picture.plan().isNothing()
                ? Optional.of(
                        new Suggestion(Kind.NO_PLAN, "Which race would suit me, and how long should I train for it?"))
                : Optional.empty();
    }

    private Suggestion race(Plan plan) {
        String race = "My race is " + DateWords.distance(plan.race().date(), today) + ". ";
        String question = plan.daysToRace(today) <= NEAR
                ? "What should I do, and not do, until then?"
                : plan.goalTime()
                        .map(time -> "Am I on track for " + Amounts.clock(time) + "?")
                        .orElse("What time can I expect?");
        return new Suggestion(Kind.RACE, race + question);
    }

    private String today(PlannedWorkout workout) {
        return switch (workout.state()) {
            case COMPLETED -> "I've done today's " + named(workout) + ". What should I do to recover well?";
            case CUT_SHORT -> "I didn't finish today's " + named(workout) + ". What does that change?";
            case SKIPPED -> "I skipped today's " + named(workout) + ". What does that change?";
            case PLANNED, MISSED -> ahead(workout);
        };
    }

    private String ahead(PlannedWorkout workout) {
        if (workout.isRest()) {
            return "Today is a rest day. What is it for, and can I still move a little?";
        }
        return workout.isRace()
                ? "My race is today. How should I run it?"
                : "How should I run today's " + named(workout) + ", and what is it for?";
    }

    private Suggestion standing(Week week) {
        return new Suggestion(
                Kind.WEEK,
                "I've done " + week.completed() + " of " + week.runs() + (week.runs() == 1 ? " run" : " runs")
                        + " this week. Is my week going well?");
    }

    private Stream<PlannedWorkout> workouts() {
        return picture.week().found().stream().flatMap(week -> week.workouts().stream());
    }

    private String named(PlannedWorkout workout) {
        return workout.kindInWords()
                + workout.distance().map(far -> " of " + units.words(far)).orElse("");
    }

    private static String day(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
