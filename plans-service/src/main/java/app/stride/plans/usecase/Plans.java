package app.stride.plans.usecase;

import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.calendar.Agenda;
import app.stride.plans.domain.calendar.Span;
import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.periodization.audit.Audit;
import app.stride.plans.domain.plan.PlanStatus;
import app.stride.plans.domain.revision.History;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored plans, for reading. Each question is one statement. */
public interface Plans {

    /** What is known of the athlete; an athlete who was never heard of is one of whom nothing is known. */
    Uni<Athlete> athlete(AthleteId athlete);

    /**
     * An athlete's plans, the newest first.
     *
     * @param status only those in this state; null for all
     * @param after the last plan of the page before; null for the first page
     * @param limit at most so many
     */
    Uni<List<TrainingPlan>> list(AthleteId athlete, @Nullable PlanStatus status, @Nullable PlanId after, int limit);

    Uni<Optional<TrainingPlan>> active(AthleteId athlete);

    Uni<Optional<FullPlan>> find(AthleteId athlete, PlanId plan);

    Uni<Optional<Audit>> audit(AthleteId athlete, PlanId plan);

    /** A plan with all of its changes. */
    Uni<Optional<History>> history(AthleteId athlete, PlanId plan);

    /** The same with what it was made from. */
    Uni<Optional<PlanAtWork>> work(AthleteId athlete, PlanId plan);

    /** What was proposed for a plan, the newest first, at most the last hundred. */
    Uni<List<Adaptation>> adaptations(AthleteId athlete, PlanId plan);

    /**
     * The next of everything that is kept of the athlete's plans, the oldest first.
     *
     * @param after where the page before ended; null begins
     * @param rows so many revisions and so many adaptations at most; the plan comes again with the others
     * @param bytes of either, as they are kept, after which no other follows; one of each there is whatever its size
     */
    Uni<KeptPage> kept(AthleteId athlete, KeptPage.@Nullable Place after, int rows, int bytes);

    /** What the active plan and the athlete's own doing hold for these dates. */
    Uni<Agenda> agenda(AthleteId athlete, Span span);

    /**
     * What a workout's plan and the athlete's own doing hold around the workout, and what else the athlete decided in the plan;
     * nothing where there is no such workout.
     *
     * @param days so many on either side
     */
    Uni<Agenda> surroundings(AthleteId athlete, PlanId plan, WorkoutId workout, int days);
}
