package app.stride.plans.usecase.change;

import app.stride.plans.domain.adaptation.WorkingPlan;
import app.stride.plans.domain.lifecycle.PlanEvent;
import app.stride.plans.domain.lifecycle.Tally;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.periodization.audit.Audit;
import app.stride.plans.domain.revision.Author;
import app.stride.plans.domain.revision.Changes;
import app.stride.plans.domain.revision.Revision;
import app.stride.plans.domain.revision.WorkoutChange;
import app.stride.plans.usecase.Adaptation;
import app.stride.plans.usecase.IdempotencyKey;
import app.stride.plans.usecase.NewRevision;
import app.stride.plans.usecase.PlanAtWork;
import app.stride.plans.usecase.Rematch;
import app.stride.plans.usecase.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives a plan its next revision, tells of it, and lets the matcher look at the days that changed. */
@ApplicationScoped
public class Revising {

    private final Rematch rematch;
    private final Clock clock;

    public Revising(Rematch rematch, Clock clock) {
        this.rematch = rematch;
        this.clock = clock;
    }

    /**
     * What a revision is about.
     *
     * @param accepted the proposal that it comes from, null where it comes from none
     * @param key of the request that made it
     */
    public record Occasion(
            Author author,
            String cause,
            String reason,
            @Nullable Adaptation accepted,
            @Nullable IdempotencyKey key) {}

    /** A revision before it is stored: the plan as it will be, and what changes. */
    record Draft(WorkingPlan plan, Revision revision, Audit audit) {}

    /** What the next revision would be; nothing is stored. */
    Draft draft(PlanAtWork present, WorkingPlan after, Author author, String cause, String reason) {
        Instant now = clock.instant();
        TrainingPlan plan = present.full().plan().revised(now).with(Tally.of(after.workouts()));
        WorkingPlan revised = new WorkingPlan(plan, after.workouts(), after.request(), after.adjustments());
        Changes changes = Changes.between(present.full().workouts(), after.workouts());
        return new Draft(revised, new Revision(plan.revision(), now, author, cause, reason, changes), revised.audit());
    }

    /** Stores the next revision. */
    public Uni<Draft> store(Turn turn, PlanAtWork present, WorkingPlan after, Occasion occasion) {
        Draft draft = draft(present, after, occasion.author(), occasion.cause(), occasion.reason());
        NewRevision revision =
                new NewRevision(draft.plan(), draft.revision(), draft.audit(), occasion.accepted(), occasion.key());
        return turn.changes()
                .revise(revision)
                .chain(() -> turn.tell(events(present, draft)))
                .chain(() -> lookAgain(turn, draft))
                .replaceWith(draft);
    }

    private static List<PlanEvent> events(PlanAtWork present, Draft draft) {
        TrainingPlan plan = draft.plan().plan();
        Map<WorkoutId, Workout> before = byId(present.full().workouts());
        Map<WorkoutId, Workout> after = byId(draft.plan().workouts());
        List<PlanEvent> events = new ArrayList<>();
        events.add(PlanEvent.revised(plan));
        for (WorkoutChange change : draft.revision().changes().each()) {
            Workout was = before.get(change.workout());
            Workout workout = after.get(change.workout());
            boolean moved = change.kind() == WorkoutChange.Kind.MOVED;
            if (moved && was != null && workout != null && workout.planned().isRun()) {
                events.add(PlanEvent.rescheduled(plan, workout));
                opened(plan, was, workout).ifPresent(events::add);
            }
        }
        return events;
    }

    /** What was missed is open again on a day that is not over. */
    private static Optional<PlanEvent> opened(TrainingPlan plan, Workout before, Workout after) {
        return before.state().status() == after.state().status() ? Optional.empty() : PlanEvent.of(plan, before, after);
    }

    private static Map<WorkoutId, Workout> byId(List<Workout> workouts) {
        return workouts.stream().collect(Collectors.toMap(Workout::id, Function.identity()));
    }

    /** Days to come have no activities, but the next ones may be suggested what was run today. */
    private Uni<Void> lookAgain(Turn turn, Draft draft) {
        LocalDate latest = Rematch.reachedBy(draft.revision().at());
        Set<LocalDate> past = draft.revision().changes().dates().stream()
                .filter(date -> !date.isAfter(latest))
                .collect(Collectors.toSet());
        return past.isEmpty() || !draft.plan().plan().isFollowed()
                ? Uni.createFrom().voidItem()
                : rematch.around(turn, past);
    }
}
