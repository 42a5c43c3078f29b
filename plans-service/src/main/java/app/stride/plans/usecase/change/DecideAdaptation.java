package app.stride.plans.usecase.change;

import app.stride.plans.domain.adaptation.WorkingPlan;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.periodization.rule.Adjustments;
import app.stride.plans.domain.revision.Author;
import app.stride.plans.usecase.Adaptation;
import app.stride.plans.usecase.AdaptationId;
import app.stride.plans.usecase.Outcome;
import app.stride.plans.usecase.PlanAtWork;
import app.stride.plans.usecase.Turn;
import app.stride.plans.usecase.Turns;
import app.stride.plans.usecase.change.Revising.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Takes the athlete's word on a proposed adaptation: accepted, it becomes the plan's next revision. */
@ApplicationScoped
public class DecideAdaptation {

    private static final Outcome<Adaptation> NO_SUCH_PLAN = new Outcome.Unknown<>("There is no such plan of yours.");

    private static final Outcome<Adaptation> NO_SUCH_PROPOSAL =
            new Outcome.Unknown<>("There is no such proposal for a plan of yours.");

    private static final String MOVED_ON = "The plan has moved on since this was proposed; ask for a new proposal.";

    private final Turns turns;
    private final Revising revising;
    private final Clock clock;

    DecideAdaptation(Turns turns, Revising revising, Clock clock) {
        this.turns = turns;
        this.revising = revising;
        this.clock = clock;
    }

    /**
     * Makes the proposed changes, if the plan is still the one that they were made for.
     *
     * @param expected whether this is the plan that the athlete means
     */
    public Uni<Outcome<Adaptation>> accept(
            AthleteId athlete, PlanId plan, AdaptationId id, Predicate<TrainingPlan> expected) {
        return decide(
                athlete,
                plan,
                id,
                (turn, proposed) -> turn.changes()
                        .plan(plan)
                        .chain(found -> found.map(
                                        present -> objection(present.full().plan(), proposed, expected)
                                                .orElseGet(() -> accept(turn, present, proposed)))
                                .orElseGet(() -> outcome(NO_SUCH_PLAN))));
    }

    /**
     * Leaves the plan as it is.
     *
     * @param expected whether this is the plan that the athlete means
     */
    public Uni<Outcome<Adaptation>> reject(
            AthleteId athlete, PlanId plan, AdaptationId id, Predicate<TrainingPlan> expected) {
        return decide(
                athlete,
                plan,
                id,
                (turn, proposed) -> turn.plan(plan)
                        .chain(found -> found.map(present -> objection(present, proposed, expected)
                                        .orElseGet(() -> reject(turn, plan, proposed)))
                                .orElseGet(() -> outcome(NO_SUCH_PLAN))));
    }

    private Uni<Outcome<Adaptation>> reject(Turn turn, PlanId plan, Adaptation proposed) {
        Adaptation rejected = proposed.decided(Adaptation.Status.REJECTED, clock.instant());
        return turn.changes().decide(plan, rejected).replaceWith(new Outcome.Done<>(rejected));
    }

    /** A decision reads the plan by itself, and once: to reject takes less of it than to accept. */
    private Uni<Outcome<Adaptation>> decide(
            AthleteId athlete,
            PlanId plan,
            AdaptationId id,
            BiFunction<Turn, Adaptation, Uni<Outcome<Adaptation>>> decision) {
        return turns.take(
                athlete,
                turn -> turn.changes()
                        .adaptation(plan, id)
                        .chain(found -> found.map(proposed -> decision.apply(turn, proposed))
                                .orElseGet(() -> outcome(NO_SUCH_PROPOSAL))));
    }

    /** Whether it is the plan that the athlete means is told before what became of the proposal. */
    private static Optional<Uni<Outcome<Adaptation>>> objection(
            TrainingPlan present, Adaptation proposed, Predicate<TrainingPlan> expected) {
        if (!expected.test(present)) {
            return Optional.of(outcome(new Outcome.Stale<>()));
        }
        return proposed.status() == Adaptation.Status.PROPOSED
                ? Optional.empty()
                : Optional.of(outcome(new Outcome.Refused<>(
                        "This proposal is " + proposed.status().code() + " already.")));
    }

    private Uni<Outcome<Adaptation>> accept(Turn turn, PlanAtWork present, Adaptation proposed) {
        WorkingPlan working = present.working();
        Optional<String> refusal = refusal(turn, present, proposed);
        if (refusal.isPresent()) {
            return outcome(new Outcome.Refused<>(refusal.get()));
        }
        Adjustments adjusted = proposed.adjustments();
        WorkingPlan after = new WorkingPlan(
                working.plan(),
                proposed.changes().doneIn(working.workouts()),
                proposed.request(),
                new Adjustments(
                        adjusted.fitness(), adjusted.eased(), adjusted.eased().isEmpty() ? null : present.original()));
        Occasion occasion = new Occasion(
                Author.ADAPTATION, proposed.cause().code(), String.join(" ", proposed.reasons()), proposed, null);
        return revising.store(turn, present, after, occasion)
                .map(draft -> new Outcome.Done<>(proposed.decided(
                        Adaptation.Status.ACCEPTED, draft.revision().at())));
    }

    /** A plan of another revision, a day that is over, or a workout that was done meanwhile. */
    private Optional<String> refusal(Turn turn, PlanAtWork present, Adaptation proposed) {
        if (!present.full().plan().isActive()) {
            return Optional.of("This plan is "
                    + present.full().plan().state().status().code() + "; only the active plan is adapted.");
        }
        LocalDate today = turn.athlete().today(clock.instant());
        Set<WorkoutId> touched = proposed.changes().each().stream()
                .map(change -> change.workout())
                .collect(Collectors.toSet());
        boolean over = proposed.changes().dates().stream().anyMatch(date -> date.isBefore(today));
        boolean done = present.full().workouts().stream()
                .filter(workout -> touched.contains(workout.id()))
                .anyMatch(DecideAdaptation::isDone);
        boolean moved = present.full().plan().revision() != proposed.revision();
        return moved || over || done ? Optional.of(MOVED_ON) : Optional.empty();
    }

    private static boolean isDone(Workout workout) {
        return workout.isCompleted() || workout.isSkipped();
    }

    private static Uni<Outcome<Adaptation>> outcome(Outcome<Adaptation> outcome) {
        return Uni.createFrom().item(outcome);
    }
}
