package app.stride.plans.usecase.change;

import app.stride.plans.domain.adaptation.Edit;
import app.stride.plans.domain.adaptation.Edits;
import app.stride.plans.domain.adaptation.Schedule;
import app.stride.plans.domain.adaptation.WorkingPlan;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.plan.PlanStatus;
import app.stride.plans.domain.revision.Changes;
import app.stride.plans.domain.revision.WorkoutChange;
import app.stride.plans.usecase.IdempotencyKey;
import app.stride.plans.usecase.Ids;
import app.stride.plans.usecase.Outcome;
import app.stride.plans.usecase.PlanAtWork;
import app.stride.plans.usecase.Turn;
import app.stride.plans.usecase.Turns;
import app.stride.plans.usecase.change.Revising.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes several changes in a plan at once, all of them or none: what breaks a rule is refused, unless it is forced or only lightens training. */
@ApplicationScoped
public class ChangePlan {

    private static final int LONGEST_REASON = 500;

    private final Turns turns;
    private final Revising revising;
    private final Ids ids;
    private final Clock clock;

    ChangePlan(Turns turns, Revising revising, Ids ids, Clock clock) {
        this.turns = turns;
        this.revising = revising;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Changes the plan.
     *
     * @param key names the request, so that it takes effect once; null for a request without a name
     */
    public Uni<Outcome<PlanChange>> change(
            AthleteId athlete, PlanId plan, ChangeOrder order, @Nullable IdempotencyKey key) {
        return turns.take(athlete, turn -> within(turn, plan, order, key));
    }

    /** The same within a turn that does more. */
    Uni<Outcome<PlanChange>> within(Turn turn, PlanId plan, ChangeOrder order, @Nullable IdempotencyKey key) {
        return earlier(turn, plan, key)
                .chain(earlier -> earlier.map(ChangePlan::outcome)
                        .orElseGet(() -> turn.changes()
                                .plan(plan)
                                .chain(found -> found.map(present -> change(turn, present, order, key))
                                        .orElseGet(() ->
                                                outcome(new Outcome.Unknown<>("There is no such plan of yours."))))));
    }

    private Uni<Optional<Outcome<PlanChange>>> earlier(Turn turn, PlanId plan, @Nullable IdempotencyKey key) {
        if (key == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return turn.changes()
                .revision(plan, key)
                .map(found -> found.map(earlier -> earlier.requestHash().equals(key.requestHash())
                        ? new Outcome.Done<>(new PlanChange(
                                earlier.value().number(),
                                earlier.value().changes(),
                                earlier.value().reason(),
                                List.of(),
                                true))
                        : new Outcome.Impossible<>(IdempotencyKey.TAKEN)));
    }

    private Uni<Outcome<PlanChange>> change(
            Turn turn, PlanAtWork present, ChangeOrder order, @Nullable IdempotencyKey key) {
        Optional<Outcome<PlanChange>> refusal = refusal(present, order);
        if (refusal.isPresent()) {
            return outcome(refusal.get());
        }
        LocalDate today = turn.athlete().today(clock.instant());
        Schedule schedule =
                new Schedule(present.full().plan(), present.full().workouts(), today, () -> new WorkoutId(ids.next()));
        return Edits.apply(present.working(), schedule, order.edits())
                .fold(
                        changed -> judge(turn, present, present.working().with(changed.workouts()), order, key),
                        reason -> outcome(new Outcome.Refused<>(reason)));
    }

    private static Optional<Outcome<PlanChange>> refusal(PlanAtWork present, ChangeOrder order) {
        if (isAboutAnotherWorkout(present, order)) {
            return Optional.of(new Outcome.Unknown<>("There is no such workout in a plan of yours."));
        }
        if (!order.expected().test(present.full().plan())) {
            return Optional.of(new Outcome.Stale<>());
        }
        PlanStatus status = present.full().plan().state().status();
        boolean stays = status != PlanStatus.ACTIVE && status != PlanStatus.DRAFT;
        return stays && !order.edits().isEmpty()
                ? Optional.of(new Outcome.Refused<>("This plan is " + status.code() + " and stays as it is."))
                : Optional.empty();
    }

    /** Whether some edit is about a workout that this plan does not have. */
    private static boolean isAboutAnotherWorkout(PlanAtWork present, ChangeOrder order) {
        Set<WorkoutId> known =
                present.full().workouts().stream().map(Workout::id).collect(Collectors.toSet());
        return !order.edits().stream().map(Edit::workout).allMatch(known::contains);
    }

    private Uni<Outcome<PlanChange>> judge(
            Turn turn, PlanAtWork present, WorkingPlan after, ChangeOrder order, @Nullable IdempotencyKey key) {
        List<Finding> broken = present.working().brokenIn(after);
        if (!broken.isEmpty() && !order.isMadeAnyway(present.full().workouts())) {
            return outcome(new Outcome.Unsound<>(
                    "The change breaks " + (broken.size() == 1 ? "a rule" : broken.size() + " rules")
                            + " of a sound plan. " + broken.get(0).message()
                            + " Send force=true to have it nevertheless.",
                    broken));
        }
        Changes changes = Changes.between(present.full().workouts(), after.workouts());
        int revision = present.full().plan().revision();
        String reason = reason(order, changes);
        if (changes.isEmpty() || order.dryRun()) {
            return outcome(new Outcome.Done<>(new PlanChange(revision, changes, reason, broken, false)));
        }
        Occasion occasion = new Occasion(order.author(), cause(order), reason, null, key);
        return revising.store(turn, present, after, occasion)
                .map(draft ->
                        new Outcome.Done<>(new PlanChange(draft.revision().number(), changes, reason, broken, true)));
    }

    private static String cause(ChangeOrder order) {
        List<String> kinds = order.edits().stream().map(Edit::code).distinct().toList();
        return kinds.size() == 1 ? kinds.get(0) : "changes";
    }

    private static String reason(ChangeOrder order, Changes changes) {
        String reason = order.reason() != null
                ? order.reason()
                : changes.each().stream()
                        .filter(change -> change.after() == null
                                || change.after().isRun()
                                || change.before() != null && change.before().isRun())
                        .map(WorkoutChange::words)
                        .collect(Collectors.joining(" "));
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON - 1) + "…";
    }

    private static Uni<Outcome<PlanChange>> outcome(Outcome<PlanChange> outcome) {
        return Uni.createFrom().item(outcome);
    }
}
