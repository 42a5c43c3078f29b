package app.stride.plans.usecase.creation;

import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.PlanState;
import app.stride.plans.domain.lifecycle.Tally;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.periodization.Periodizer;
import app.stride.plans.domain.periodization.PlanningOutcome;
import app.stride.plans.domain.periodization.own.Composer;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.plan.Program;
import app.stride.plans.usecase.HeavyWork;
import app.stride.plans.usecase.Ids;
import app.stride.plans.usecase.RecentRaceIsRun;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Prepares the plan that an order asks for; nothing is stored. */
@ApplicationScoped
class PlanFactory {

    private final Periodizer periodizer;
    private final Composer composer = new Composer();
    private final Ids ids;
    private final HeavyWork heavyWork;

    PlanFactory(Periodizer periodizer, Ids ids, HeavyWork heavyWork) {
        this.periodizer = periodizer;
        this.ids = ids;
        this.heavyWork = heavyWork;
    }

    /** Where there is no sound plan, many others are tried to find the nearest one that is: that takes its time. */
    Uni<PreparedPlan> prepare(PlanOrder order, Athlete athlete, Instant now) {
        return heavyWork.run(() -> prepared(order, athlete, now));
    }

    private PreparedPlan prepared(PlanOrder order, Athlete athlete, Instant now) {
        LocalDate today = athlete.today(now);
        PlanningRequest request = asked(order, athlete, today);
        PlanOrder.Composition own = order.composition();
        Optional<Finding> late = raceIsOver(order, today).or(() -> isTooLate(order, today));
        if (late.isPresent()) {
            return new PreparedPlan.Unsound(
                    List.of(late.get()), own == null ? periodizer.racesAhead(request, today) : List.of());
        }
        Optional<Finding> ahead = RecentRaceIsRun.reasonAgainst(order.raced(), today);
        if (ahead.isPresent()) {
            return new PreparedPlan.Unsound(List.of(ahead.get()), List.of());
        }
        PlanningOutcome outcome = own == null ? periodizer.plan(request) : composer.compose(request, own.workouts());
        if (outcome instanceof PlanningOutcome.Sound sound) {
            return new PreparedPlan.Sound(plan(order, request, athlete, sound.program(), now), request, sound.audit());
        }
        PlanningOutcome.Unsound unsound = (PlanningOutcome.Unsound) outcome;
        return new PreparedPlan.Unsound(unsound.reasons(), unsound.bounds());
    }

    private static PlanningRequest asked(PlanOrder order, Athlete athlete, LocalDate today) {
        PlanningRequest request = order.requestFor(athlete, today);
        PlanOrder.Composition own = order.composition();
        return own == null ? request : Composer.withTuneUps(request, own.workouts());
    }

    private FullPlan plan(PlanOrder order, PlanningRequest request, Athlete athlete, Program program, Instant now) {
        List<Workout> workouts = program.workouts().stream()
                .map(workout -> Workout.planned(new WorkoutId(ids.next()), workout))
                .toList();
        TrainingPlan plan = new TrainingPlan(
                new PlanId(ids.next()),
                athlete,
                order.draft() ? new PlanState.Draft() : new PlanState.Active(),
                name(program, order),
                program.type(),
                order.method(),
                request.goal(),
                program.start(),
                program.end(),
                order.blend().byName(),
                request.baseline(),
                1,
                1,
                now,
                now,
                Tally.of(workouts));
        return new FullPlan(plan, workouts);
    }

    private static String name(Program program, PlanOrder order) {
        int weeks = program.totalWeeks();
        return weeks + (weeks == 1 ? " week to " : " weeks to ") + order.goal().name();
    }

    private static Optional<Finding> raceIsOver(PlanOrder order, LocalDate today) {
        LocalDate race = order.goal().date();
        return !race.isBefore(today)
                ? Optional.empty()
                : Optional.of(Finding.broken(
                                "race_ahead", "The race was on " + race + "; a plan needs a race that is still ahead.")
                        .value(race.toString())
                        .bound("not before " + today)
                        .on(race));
    }

    /** A plan of ours that began in the past needs as many days ahead as any other: what is over cannot be trained any more. */
    private static Optional<Finding> isTooLate(PlanOrder order, LocalDate today) {
        LocalDate race = order.goal().date();
        long left = ChronoUnit.DAYS.between(today, race);
        LocalDate start = order.start();
        boolean began = start != null && start.isBefore(today);
        return order.composition() != null || !began || left >= Periodizer.FEWEST_DAYS
                ? Optional.empty()
                : Optional.of(Finding.broken(
                                "race_not_too_near",
                                "From today, " + today + ", to the race on " + race + " is too short for a plan.")
                        .value(left + " days")
                        .bound("at least " + Periodizer.FEWEST_DAYS + " days")
                        .on(race));
    }
}
