package app.stride.plans.usecase;

import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.PlanState;
import app.stride.plans.domain.lifecycle.Tally;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.periodization.Composer;
import app.stride.plans.domain.periodization.Periodizer;
import app.stride.plans.domain.periodization.PlanningOutcome;
import app.stride.plans.domain.periodization.PlanningRequest;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.plan.Program;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Draws the plan that an order asks for; nothing is stored. */
@ApplicationScoped
class DrawingBoard {

    private final Periodizer periodizer;
    private final Composer composer = new Composer();
    private final Ids ids;
    private final HeavyWork heavyWork;

    DrawingBoard(Periodizer periodizer, Ids ids, HeavyWork heavyWork) {
        this.periodizer = periodizer;
        this.ids = ids;
        this.heavyWork = heavyWork;
    }

    /** Where there is no sound plan, many others are tried to find the nearest one that is: that takes its time. */
    Uni<Drawing> draw(PlanOrder order, Athlete athlete, Instant now) {
        return heavyWork.run(() -> drawn(order, athlete, now));
    }

    private Drawing drawn(PlanOrder order, Athlete athlete, Instant now) {
        LocalDate today = athlete.today(now);
        if (order.goal().date().isBefore(today)) {
            return raceIsOver(order, today);
        }
        PlanningRequest request = asked(order, athlete, today);
        PlanOrder.Composition own = order.composition();
        PlanningOutcome outcome = own == null ? periodizer.plan(request) : composer.compose(request, own.workouts());
        if (outcome instanceof PlanningOutcome.Sound sound) {
            return new Drawing.Sound(plan(order, request, athlete, sound.program(), now), request, sound.audit());
        }
        PlanningOutcome.Unsound unsound = (PlanningOutcome.Unsound) outcome;
        return new Drawing.Unsound(unsound.reasons(), unsound.bounds());
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

    private static Drawing raceIsOver(PlanOrder order, LocalDate today) {
        String race = order.goal().date().toString();
        return new Drawing.Unsound(
                List.of(new Finding(
                        "race_ahead",
                        false,
                        Finding.Severity.ERROR,
                        race,
                        "not before " + today,
                        null,
                        order.goal().date(),
                        "The race was on " + race + "; a plan needs a race that is still ahead.")),
                List.of());
    }
}
