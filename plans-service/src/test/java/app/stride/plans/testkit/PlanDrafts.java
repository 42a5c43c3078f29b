package app.stride.plans.testkit;

import app.stride.plans.domain.periodization.Periodizer;
import app.stride.plans.domain.periodization.PlanningOutcome;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Program;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import app.stride.running.PaceRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Sound drafts, and the ways to spoil them for rules to find. */
public final class PlanDrafts {

    private static final Target EASY = new Target.ByEffort(3, "easy");

    private PlanDrafts() {}

    /** What the generator makes of a request. */
    public static Draft soundDraft(PlanningRequest request) {
        return new Periodizer().plan(request) instanceof PlanningOutcome.Sound sound
                ? Draft.of(request, sound.program())
                : fail(request);
    }

    private static Draft fail(PlanningRequest request) {
        throw new AssertionError("no plan for " + request);
    }

    /** The draft with another workout in the place of some. */
    public static Draft changed(Draft draft, Predicate<PlannedWorkout> which, UnaryOperator<PlannedWorkout> change) {
        return withWorkouts(
                draft,
                draft.program().workouts().stream()
                        .map(workout -> which.test(workout) ? change.apply(workout) : workout)
                        .toList());
    }

    public static Draft without(Draft draft, Predicate<PlannedWorkout> which) {
        return withWorkouts(
                draft,
                draft.program().workouts().stream().filter(which.negate()).toList());
    }

    public static Draft withWorkouts(Draft draft, List<PlannedWorkout> workouts) {
        Program program = draft.program();
        return Draft.of(draft.request(), new Program(program.type(), program.start(), program.end(), workouts));
    }

    public static Predicate<PlannedWorkout> on(String date) {
        return workout -> workout.date().equals(LocalDate.parse(date));
    }

    public static Predicate<PlannedWorkout> inWeek(int week) {
        return workout -> workout.weekNumber() == week;
    }

    public static UnaryOperator<PlannedWorkout> as(WorkoutType type) {
        return workout ->
                copy(workout, type, workout.subtype(), workout.distance(), workout.duration(), workout.segments());
    }

    public static UnaryOperator<PlannedWorkout> asRest() {
        return workout -> copy(workout, WorkoutType.REST, null, Distance.ZERO, Duration.ZERO, List.of());
    }

    /** An easy run, whatever the day held. */
    public static UnaryOperator<PlannedWorkout> easyOver(double kilometres) {
        return workout -> over(kilometres).apply(as(WorkoutType.EASY).apply(workout));
    }

    /** The same kind of session over another distance, in one easy step. */
    public static UnaryOperator<PlannedWorkout> over(double kilometres) {
        return workout -> {
            Distance distance = Distance.ofKilometres(kilometres);
            Duration time = Duration.ofMinutes(Math.round(kilometres * 6));
            return copy(
                    workout,
                    workout.type(),
                    workout.subtype(),
                    distance,
                    time,
                    List.of(new Step(Kind.STEADY, time, distance, Governor.DISTANCE, EASY)));
        };
    }

    /** The distance of the workout times a factor, its steps left behind. */
    public static UnaryOperator<PlannedWorkout> times(double factor) {
        return workout -> copy(
                workout,
                workout.type(),
                workout.subtype(),
                workout.distance().times(factor),
                workout.duration(),
                workout.segments());
    }

    /** A session whose whole distance is work, in so many equal parts. */
    public static UnaryOperator<PlannedWorkout> allWork(WorkoutType type, @Nullable String subtype, int parts) {
        return workout -> {
            Step part = new Step(
                    Kind.WORK,
                    workout.duration().dividedBy(parts),
                    workout.distance().times(1.0 / parts),
                    Governor.DISTANCE,
                    EASY);
            return copy(
                    workout,
                    type,
                    subtype,
                    workout.distance(),
                    workout.duration(),
                    List.of(new Segment.Repeat(parts, List.of(part))));
        };
    }

    /** Three parts of threshold work, each followed by its rest. */
    public static UnaryOperator<PlannedWorkout> inParts(Duration work, Duration rest) {
        return workout -> copy(
                workout,
                WorkoutType.THRESHOLD,
                "cruise_intervals",
                workout.distance(),
                workout.duration(),
                List.of(new Segment.Repeat(3, List.of(byTime(Kind.WORK, work), byTime(Kind.RECOVERY, rest)))));
    }

    /** The same workout in one piece, run as these words say. */
    public static UnaryOperator<PlannedWorkout> byEffort(String words) {
        return workout -> copy(
                workout,
                workout.type(),
                workout.subtype(),
                workout.distance(),
                workout.duration(),
                List.of(new Step(
                        Kind.WORK,
                        workout.duration(),
                        workout.distance(),
                        Governor.TIME,
                        new Target.ByEffort(8, words))));
    }

    private static Step byTime(Kind kind, Duration time) {
        return new Step(kind, time, Distance.ofMetres(time.toSeconds() * 3.0), Governor.TIME, EASY);
    }

    /** The same workout in other words. */
    public static UnaryOperator<PlannedWorkout> saying(String title, String description) {
        return workout -> new PlannedWorkout(
                workout.date(),
                workout.weekNumber(),
                workout.type(),
                workout.subtype(),
                title,
                description,
                workout.phase(),
                workout.phaseWeek(),
                workout.distance(),
                workout.duration(),
                workout.pace(),
                workout.heartRate(),
                workout.segments());
    }

    public static UnaryOperator<PlannedWorkout> inPhase(Phase phase) {
        return workout -> new PlannedWorkout(
                workout.date(),
                workout.weekNumber(),
                workout.type(),
                workout.subtype(),
                workout.title(),
                workout.description(),
                phase,
                workout.phaseWeek(),
                workout.distance(),
                workout.duration(),
                workout.pace(),
                workout.heartRate(),
                workout.segments());
    }

    /** Work at another pace. */
    public static UnaryOperator<PlannedWorkout> atPace(PaceRange pace) {
        return workout -> {
            List<Segment> steps = workout.steps()
                    .<Segment>map(step ->
                            new Step(step.kind(), step.duration(), step.distance(), step.by(), new Target.AtPace(pace)))
                    .toList();
            return copy(workout, workout.type(), workout.subtype(), workout.distance(), workout.duration(), steps);
        };
    }

    /** Steps of one kind at another pace. */
    public static UnaryOperator<PlannedWorkout> atPace(Kind kind, PaceRange pace) {
        return workout -> copy(
                workout,
                workout.type(),
                workout.subtype(),
                workout.distance(),
                workout.duration(),
                workout.segments().stream()
                        .map(segment -> segment instanceof Step step && step.kind() == kind
                                ? new Step(kind, step.duration(), step.distance(), step.by(), new Target.AtPace(pace))
                                : segment)
                        .toList());
    }

    private static PlannedWorkout copy(
            PlannedWorkout workout,
            WorkoutType type,
            @Nullable String subtype,
            Distance distance,
            Duration duration,
            List<Segment> segments) {
        return new PlannedWorkout(
                workout.date(),
                workout.weekNumber(),
                type,
                subtype,
                workout.title(),
                workout.description(),
                workout.phase(),
                workout.phaseWeek(),
                distance,
                duration,
                workout.pace(),
                workout.heartRate(),
                segments);
    }
}
