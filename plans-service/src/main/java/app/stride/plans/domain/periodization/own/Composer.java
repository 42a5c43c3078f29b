package app.stride.plans.domain.periodization.own;

import app.stride.plans.domain.periodization.PlanningOutcome;
import app.stride.plans.domain.periodization.PlanningOutcome.Sound;
import app.stride.plans.domain.periodization.PlanningOutcome.Unsound;
import app.stride.plans.domain.periodization.audit.RuleBook;
import app.stride.plans.domain.periodization.recipe.Session;
import app.stride.plans.domain.periodization.recipe.SessionText;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.request.TuneUpRace;
import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.season.Phases;
import app.stride.plans.domain.periodization.season.Taper;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Program;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a program of workouts that somebody else thought of: dates without one are rest, and what the rules have against it is said as
 * advice. Only what is impossible is refused.
 */
public final class Composer {

    /** The outcome of a request; the tune-up races are those of the workouts. */
    public PlanningOutcome compose(PlanningRequest request, List<OwnWorkout> workouts) {
        List<Finding> reasons = Impossibility.reasonsAgainst(request, workouts);
        if (!reasons.isEmpty()) {
            return new Unsound(reasons, List.of());
        }
        Program program =
                new Program(request.type(), request.start(), request.goal().date(), planned(request, workouts));
        return new Sound(
                program,
                RuleBook.audit(Draft.of(withTuneUps(request, workouts), program).composedByOthers())
                        .asAdvice());
    }

    /** The request with the tune-up races that the workouts hold. */
    public static PlanningRequest withTuneUps(PlanningRequest request, List<OwnWorkout> workouts) {
        return request.withTuneUps(workouts.stream()
                .filter(workout -> workout.type() == WorkoutType.RACE
                        && !workout.date().equals(request.goal().date()))
                .map(race -> new TuneUpRace(
                        race.title() == null ? "Tune-up race" : race.title(),
                        race.date(),
                        race.distance() == null ? request.goal().distance() : race.distance()))
                .toList());
    }

    private static List<PlannedWorkout> planned(PlanningRequest request, List<OwnWorkout> workouts) {
        OwnSession sessions = new OwnSession(request);
        Calendar calendar = Calendar.of(request);
        List<PlannedWorkout> planned = new ArrayList<>();
        request.start().datesUntil(request.goal().date().plusDays(1)).forEach(date -> {
            List<OwnWorkout> there = workouts.stream()
                    .filter(workout -> workout.date().equals(date))
                    .toList();
            List<OwnWorkout> runs = there.stream()
                    .filter(workout -> workout.type() != WorkoutType.REST)
                    .toList();
            Stream<OwnWorkout> held = !runs.isEmpty()
                    ? runs.stream()
                    : Stream.concat(there.stream(), Stream.of(rest(date))).limit(1);
            held.map(workout -> calendar.planned(workout, sessions.of(workout))).forEach(planned::add);
        });
        planned.sort(Comparator.comparing(PlannedWorkout::date));
        return planned;
    }

    private static OwnWorkout rest(LocalDate date) {
        return new OwnWorkout(date, WorkoutType.REST, null, null, null, null, null, null, null, null, List.of());
    }

    /** Which phase a date belongs to, where nobody says so. */
    private record Calendar(PlanningRequest request, Phases phases, SessionText text) {

        static Calendar of(PlanningRequest request) {
            int weeks = Program.weekNumber(request.start(), request.goal().date());
            int taper = Taper.of(request.type(), request.goal().date().getDayOfWeek())
                    .blocks();
            return new Calendar(
                    request,
                    Phases.of(request.type(), Math.max(1, weeks - taper)),
                    new SessionText(request.profile().units()));
        }

        PlannedWorkout planned(OwnWorkout workout, Session session) {
            int week = Program.weekNumber(request.start(), workout.date());
            boolean race = workout.type() == WorkoutType.RACE
                    && workout.date().equals(request.goal().date());
            Phase usual = race ? Phase.RACE : phases.of(week - 1);
            return new PlannedWorkout(
                    workout.date(),
                    week,
                    session.type(),
                    session.subtype(),
                    or(workout.title(), race ? request.goal().name() : text.title(session)),
                    or(workout.description(), text.description(session)),
                    race || workout.phase() == null ? usual : workout.phase(),
                    race ? 1 : phases.phaseWeek(week - 1),
                    session.segments().isEmpty() ? Distance.ZERO : session.distance(),
                    session.segments().isEmpty() ? Duration.ZERO : session.duration(),
                    session.pace(),
                    workout.heartRate(),
                    session.segments());
        }

        private static String or(@Nullable String given, String usual) {
            return given == null || given.isBlank() ? usual : given.strip();
        }
    }
}
