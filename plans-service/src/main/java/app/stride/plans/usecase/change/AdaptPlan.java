package app.stride.plans.usecase.change;

import app.stride.plans.domain.adaptation.Adviser;
import app.stride.plans.domain.adaptation.Cause;
import app.stride.plans.domain.adaptation.Proposal;
import app.stride.plans.domain.adaptation.Wish;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.usecase.Adaptation;
import app.stride.plans.usecase.AdaptationId;
import app.stride.plans.usecase.HeavyWork;
import app.stride.plans.usecase.IdempotencyKey;
import app.stride.plans.usecase.Ids;
import app.stride.plans.usecase.Outcome;
import app.stride.plans.usecase.PlanAtWork;
import app.stride.plans.usecase.RecentRaceIsRun;
import app.stride.plans.usecase.Turn;
import app.stride.plans.usecase.Turns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Proposes how to adapt a plan to what happened. Nothing changes before the athlete accepts. */
@ApplicationScoped
public class AdaptPlan {

    private final Turns turns;
    private final Adviser adviser;
    private final HeavyWork heavyWork;
    private final Ids ids;
    private final Clock clock;

    AdaptPlan(Turns turns, Adviser adviser, HeavyWork heavyWork, Ids ids, Clock clock) {
        this.turns = turns;
        this.adviser = adviser;
        this.heavyWork = heavyWork;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Proposes an adaptation.
     *
     * @param expected whether this is the plan that is meant
     * @param dryRun whether it is only shown
     * @param key names the request, so that it takes effect once; null for a request without a name
     */
    public Uni<Outcome<Adaptation>> adapt(
            AthleteId athlete,
            PlanId plan,
            Wish wish,
            Predicate<TrainingPlan> expected,
            boolean dryRun,
            @Nullable IdempotencyKey key) {
        return turns.take(
                athlete,
                turn -> earlier(turn, plan, key)
                        .chain(earlier -> earlier.map(AdaptPlan::outcome)
                                .orElseGet(() -> turn.changes()
                                        .plan(plan)
                                        .chain(found -> found.map(
                                                        present -> propose(turn, present, wish, expected, dryRun, key))
                                                .orElseGet(() -> outcome(
                                                        new Outcome.Unknown<>("There is no such plan of yours.")))))));
    }

    private static Uni<Optional<Outcome<Adaptation>>> earlier(Turn turn, PlanId plan, @Nullable IdempotencyKey key) {
        if (key == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return turn.changes()
                .adaptation(plan, key)
                .map(found -> found.map(earlier -> earlier.requestHash().equals(key.requestHash())
                        ? new Outcome.Done<>(earlier.value())
                        : new Outcome.Impossible<>(IdempotencyKey.TAKEN)));
    }

    private Uni<Outcome<Adaptation>> propose(
            Turn turn,
            PlanAtWork present,
            Wish wish,
            Predicate<TrainingPlan> expected,
            boolean dryRun,
            @Nullable IdempotencyKey key) {
        if (!expected.test(present.full().plan())) {
            return outcome(new Outcome.Stale<>());
        }
        if (!present.full().plan().isActive()) {
            return outcome(new Outcome.Refused<>("This plan is "
                    + present.full().plan().state().status().code() + "; only the active plan is adapted."));
        }
        Instant now = clock.instant();
        Optional<Finding> ahead =
                RecentRaceIsRun.reasonAgainst(wish.raced(), turn.athlete().today(now));
        return ahead.isPresent()
                ? outcome(new Outcome.Unsound<>(ahead.get().message(), List.of(ahead.get())))
                : advised(turn, present, wish, now, dryRun, key);
    }

    private Uni<Outcome<Adaptation>> advised(
            Turn turn, PlanAtWork present, Wish wish, Instant now, boolean dryRun, @Nullable IdempotencyKey key) {
        return heavyWork
                .run(() -> adviser.advise(
                        present.working(),
                        present.original(),
                        withFitness(wish, turn, present),
                        turn.athlete().today(now),
                        () -> new WorkoutId(ids.next())))
                .chain(proposal -> proposal.fold(
                        adapted -> keep(turn, present, adaptation(present, adapted, now), dryRun, key),
                        unchanged -> outcome(new Outcome.Unsound<>(unchanged.reason(), unchanged.findings()))));
    }

    /** What the athlete's runs or the last result show, where no race is named. */
    private static Wish withFitness(Wish wish, Turn turn, PlanAtWork present) {
        return wish.cause() == Cause.RACE_RESULT && wish.fitness() == null
                ? new Wish(
                        wish.cause(),
                        wish.stretch(),
                        present.working().fitnessNow(turn.athlete().baseline().fitness()),
                        wish.edits())
                : wish;
    }

    private Adaptation adaptation(PlanAtWork present, Proposal.Adapted adapted, Instant now) {
        return new Adaptation(
                new AdaptationId(ids.next()),
                present.full().plan().revision(),
                Adaptation.Status.PROPOSED,
                adapted.cause(),
                adapted.reasons(),
                adapted.changes(),
                adapted.plan().request(),
                adapted.plan().adjustments(),
                adapted.audit(),
                now,
                null);
    }

    private static Uni<Outcome<Adaptation>> keep(
            Turn turn, PlanAtWork present, Adaptation adaptation, boolean dryRun, @Nullable IdempotencyKey key) {
        Outcome<Adaptation> done = new Outcome.Done<>(adaptation);
        return dryRun
                ? outcome(done)
                : turn.changes()
                        .propose(present.full().plan().id(), adaptation, key)
                        .replaceWith(done);
    }

    private static Uni<Outcome<Adaptation>> outcome(Outcome<Adaptation> outcome) {
        return Uni.createFrom().item(outcome);
    }
}
