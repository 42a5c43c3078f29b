package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.periodization.effort.Efforts;
import app.stride.plans.domain.periodization.recipe.Session;
import app.stride.plans.domain.periodization.recipe.SessionText;
import app.stride.plans.domain.periodization.recipe.Sessions;
import app.stride.plans.domain.periodization.request.GoalRace;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Units;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import app.stride.running.PaceRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes other workouts of workouts; words are always made from the steps, so that both say the same. */
final class Remake {

    private static final Session REST = new Session(WorkoutType.REST, null, List.of(), null);

    /** Rest has no amounts, so that its words are the same in all units. */
    private static final SessionText WORDS_OF_REST = new SessionText(Units.METRIC);

    private final Sessions sessions;
    private final Efforts efforts;
    private final SessionText text;

    /** In the words that the athlete reads, with sessions of these efforts. */
    Remake(Sessions sessions, Efforts efforts, SessionText text) {
        this.sessions = sessions;
        this.efforts = efforts;
        this.text = text;
    }

    /** The same session on the date of another workout of the same plan. */
    static PlannedWorkout on(PlannedWorkout there, PlannedWorkout workout) {
        return new PlannedWorkout(
                there.date(),
                there.weekNumber(),
                workout.type(),
                workout.subtype(),
                workout.title(),
                workout.description(),
                workout.isGoalRace() ? workout.phase() : there.phase(),
                there.phaseWeek(),
                workout.distance(),
                workout.duration(),
                workout.pace(),
                workout.heartRate(),
                workout.segments());
    }

    /** No running in the place of the workout. */
    static PlannedWorkout rest(PlannedWorkout workout) {
        return restOn(workout.date(), workout, workout.weekNumber());
    }

    /** Another session in the place of the workout. */
    private PlannedWorkout with(PlannedWorkout workout, Session session) {
        return new PlannedWorkout(
                workout.date(),
                workout.weekNumber(),
                session.type(),
                session.subtype(),
                text.title(session),
                text.description(session),
                workout.phase(),
                workout.phaseWeek(),
                session.distance(),
                session.duration(),
                session.pace(),
                efforts.heartRate(session.intensity()).orElse(null),
                session.segments());
    }

    /** Easy running of the same length; what was a long run stays one. */
    PlannedWorkout easy(PlannedWorkout workout, Distance distance) {
        Session easy = sessions.easy(distance);
        return with(
                workout,
                workout.type().isLong() ? new Session(WorkoutType.LONG, "steady", easy.segments(), easy.pace()) : easy);
    }

    /** An easy run that is no long run. */
    PlannedWorkout easyRun(PlannedWorkout workout, Distance distance) {
        return with(workout, sessions.easy(distance));
    }

    /** The goal race in the time that this fitness is worth, or in the goal's where the athlete wants no more. */
    PlannedWorkout goalRace(PlannedWorkout workout, GoalRace goal) {
        return raced(workout, sessions.goalRace(goal.distance(), goal.pace()));
    }

    /** A race on the way in the time that this fitness is worth. */
    PlannedWorkout tuneUp(PlannedWorkout workout, Distance race) {
        return raced(workout, sessions.tuneUp(race, workout.distance()));
    }

    /** A race keeps its name. */
    private PlannedWorkout raced(PlannedWorkout workout, Session session) {
        PlannedWorkout race = with(workout, session);
        return new PlannedWorkout(
                race.date(),
                race.weekNumber(),
                race.type(),
                race.subtype(),
                workout.title(),
                race.description(),
                race.phase(),
                race.phaseWeek(),
                race.distance(),
                race.duration(),
                race.pace(),
                race.heartRate(),
                race.segments());
    }

    /** The same session with other steps. */
    PlannedWorkout withSteps(PlannedWorkout workout, List<Segment> steps, @Nullable PaceRange pace) {
        List<Segment> segments = WholeMinutes.of(steps);
        Session session = new Session(workout.type(), workout.subtype(), segments, pace);
        boolean race = workout.type() == WorkoutType.RACE;
        return new PlannedWorkout(
                workout.date(),
                workout.weekNumber(),
                workout.type(),
                workout.subtype(),
                race ? workout.title() : text.title(session),
                text.description(session),
                workout.phase(),
                workout.phaseWeek(),
                session.distance(),
                session.duration(),
                pace,
                workout.heartRate(),
                segments);
    }

    /** The same session over another distance; empty where it cannot be that short. */
    Optional<PlannedWorkout> over(PlannedWorkout workout, Distance distance) {
        return workout.segments().isEmpty()
                ? Optional.of(withAmounts(workout, distance, workout.duration()))
                : Resizing.of(workout.segments(), Measure.METRES, distance.metres())
                        .map(segments -> withSteps(workout, segments, workout.pace()));
    }

    /** The same session in another time; empty where it cannot be that short. */
    Optional<PlannedWorkout> in(PlannedWorkout workout, Duration time) {
        return workout.segments().isEmpty()
                ? Optional.of(withAmounts(workout, workout.distance(), time))
                : Resizing.of(workout.segments(), Measure.SECONDS, time.toSeconds())
                        .map(segments -> withSteps(workout, segments, workout.pace()));
    }

    /** The one step of the session takes just this time. */
    PlannedWorkout withTime(PlannedWorkout workout, Duration time) {
        Segment.Step only = workout.steps().findFirst().orElseThrow();
        Segment.Step timed =
                new Segment.Step(only.kind(), time, workout.distance(), Segment.Governor.DISTANCE, only.target());
        return withSteps(workout, List.of(timed), workout.pace());
    }

    /** A workout without steps, with the amounts that its athlete gives it. */
    static PlannedWorkout withAmounts(PlannedWorkout workout, Distance distance, Duration time) {
        return new PlannedWorkout(
                workout.date(),
                workout.weekNumber(),
                workout.type(),
                workout.subtype(),
                workout.title(),
                workout.description(),
                workout.phase(),
                workout.phaseWeek(),
                distance,
                time,
                workout.pace(),
                workout.heartRate(),
                workout.segments());
    }

    /** The rest day that a date keeps when its only workout has left it. */
    static PlannedWorkout restOn(LocalDate date, PlannedWorkout left, int week) {
        return new PlannedWorkout(
                date,
                week,
                REST.type(),
                null,
                WORDS_OF_REST.title(REST),
                WORDS_OF_REST.description(REST),
                left.phase(),
                left.phaseWeek(),
                Distance.ZERO,
                Duration.ZERO,
                null,
                null,
                List.of());
    }
}
