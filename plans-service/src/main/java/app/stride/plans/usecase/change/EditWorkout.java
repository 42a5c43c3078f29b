package app.stride.plans.usecase.change;

import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.usecase.Outcome;
import app.stride.plans.usecase.PlanAndWorkout;
import app.stride.plans.usecase.Turn;
import app.stride.plans.usecase.Turns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Changes one workout: its date, its targets, and what the athlete remarks about it. */
@ApplicationScoped
public class EditWorkout {

    private final Turns turns;
    private final ChangePlan changePlan;

    EditWorkout(Turns turns, ChangePlan changePlan) {
        this.turns = turns;
        this.changePlan = changePlan;
    }

    /**
     * What the athlete remarks.
     *
     * @param words null to take back what was remarked
     */
    public record Remark(@Nullable String words) {}

    /**
     * Edits the workout. A remark is no change of the plan's content: it makes no revision, and may be about what is completed.
     *
     * @param order with edits of this workout only, possibly none
     * @param remark null to leave it
     */
    public Uni<Outcome<PlanAndWorkout>> edit(
            AthleteId athlete, PlanId plan, WorkoutId workout, ChangeOrder order, @Nullable Remark remark) {
        return turns.take(
                athlete,
                turn -> order.edits().isEmpty()
                        ? noted(turn, plan, workout, order.expected(), remark)
                        : changed(turn, plan, workout, order, remark));
    }

    private Uni<Outcome<PlanAndWorkout>> changed(
            Turn turn, PlanId plan, WorkoutId workout, ChangeOrder order, @Nullable Remark remark) {
        return changePlan
                .within(turn, plan, order, null)
                .chain(change -> change instanceof Outcome.Done<PlanChange>
                        ? noted(turn, plan, workout, now -> true, remark)
                        : Uni.createFrom().item(change.failure()));
    }

    /** That there is no such workout is told before that the plan is not the expected one. */
    private static Uni<Outcome<PlanAndWorkout>> noted(
            Turn turn, PlanId plan, WorkoutId workout, Predicate<TrainingPlan> expected, @Nullable Remark remark) {
        return turn.workout(plan, workout).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(new Outcome.Unknown<>("There is no such workout in a plan of yours."));
            }
            PlanAndWorkout present = found.get();
            if (!expected.test(present.plan())) {
                return Uni.createFrom().item(new Outcome.Stale<>());
            }
            if (remark == null) {
                return Uni.createFrom().item(new Outcome.Done<>(present));
            }
            return turn.changes()
                    .note(plan, present.workout().noted(remark.words()))
                    .chain(() -> turn.workout(plan, workout))
                    .map(noted -> new Outcome.Done<>(noted.orElse(present)));
        });
    }
}
