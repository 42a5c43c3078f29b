package app.stride.plans.usecase;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.adaptation.Edit;
import app.stride.plans.domain.adaptation.Edits;
import app.stride.plans.domain.adaptation.Schedule;
import app.stride.plans.domain.adaptation.WorkingPlan;
import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.Match;
import app.stride.plans.domain.lifecycle.Move;
import app.stride.plans.domain.lifecycle.PlanEvent;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.lifecycle.WorkoutState;
import app.stride.plans.domain.matching.Matcher;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.rule.Adjustments;
import app.stride.plans.domain.revision.Author;
import app.stride.plans.domain.revision.History;
import app.stride.plans.testkit.InMemoryTurn;
import app.stride.plans.testkit.PlanningRequestBuilder;
import app.stride.plans.testkit.SamplePlan;
import app.stride.plans.usecase.change.Revising;
import app.stride.plans.usecase.projection.ProjectActivity;
import app.stride.plans.usecase.workout.WorkoutDecision;
import app.stride.running.Distance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became known of an athlete, and how their plan was changed meanwhile: facts that may come in any order, any number of times. */
record Chronicle(SamplePlan sample, List<Fact> facts, List<Change> changes) {

    private static final Rematch REMATCH = new Rematch(new Matcher());
    /** When every plan is over. */
    static final LocalDate LAST = LocalDate.parse("2100-01-01");

    /** Facts come from any day, as if it was over. */
    private static final Revising REVISING =
            new Revising(REMATCH, Clock.fixed(Instant.parse("2100-01-01T12:00:00Z"), ZoneOffset.UTC));

    private static final ProjectActivity PROJECT = new ProjectActivity(REMATCH);

    /** News of an activity; null where it was deleted. */
    record Fact(ActivityId id, long version, @Nullable Activity activity) {

        void reach(InMemoryTurn turn) {
            if (activity == null) {
                PROJECT.forget(turn, id, version).await().indefinitely();
            } else {
                PROJECT.project(turn, activity).await().indefinitely();
            }
        }
    }

    /** What is done to the plan by whoever follows it: one thing after the other. */
    interface Change {
        void reach(InMemoryTurn turn);
    }

    /**
     * The athlete decides about a workout, with or without an activity, which may be of any date.
     *
     * @param by news of the activity, which must have come before anybody can name it
     * @param skipped whether it is left out, rather than done by the activity or open again without one
     */
    record Decided(int workout, @Nullable Fact by, boolean skipped) implements Change {

        @Override
        public void reach(InMemoryTurn turn) {
            if (by != null) {
                by.reach(turn);
            }
            FullPlan plan = turn.plans().get(0);
            Activity with = turn.activities().stream()
                    .filter(known -> by != null && known.id().equals(by.id()))
                    .findFirst()
                    .orElse(null);
            new WorkoutDecision(REMATCH)
                    .take(turn, plan.plan().id(), nth(turn, workout).id(), any -> true, with, state -> Move.to(next()))
                    .await()
                    .indefinitely();
        }

        private WorkoutState next() {
            if (skipped) {
                return new WorkoutState.Skipped(null);
            }
            return by == null
                    ? new WorkoutState.Planned(Match.decided(null))
                    : new WorkoutState.Completed(Match.decided(by.id()));
        }
    }

    /** The workout gets another date and distance, as far as the plan allows it. */
    record Revision(int workout, LocalDate date, double kilometres) implements Change {

        @Override
        public void reach(InMemoryTurn turn) {
            WorkoutId id = nth(turn, workout).id();
            apply(turn, new Edit.MoveTo(id, date));
            apply(turn, resize(id));
        }

        /** What the matcher completed may not be revised; that must not depend on when the news came. */
        private static void apply(InMemoryTurn turn, Edit edit) {
            FullPlan plan = turn.plans().get(0);
            Workout before = plan.workouts().stream()
                    .filter(workout -> workout.id().equals(edit.workout()))
                    .findFirst()
                    .orElseThrow();
            if (isUnderWay(turn, plan)
                    && before.isCompleted()
                    && !before.match().locked()) {
                Workout open = before.in(WorkoutState.Planned.ANEW, null);
                turn.update(plan.plan().id(), List.of(open)).await().indefinitely();
                PlanEvent.of(plan.plan(), before, open).ifPresent(turn.told()::add);
                apply(turn, turn.plans().get(0), edit);
                REMATCH.around(turn, Set.of(before.date())).await().indefinitely();
            } else if (isUnderWay(turn, plan)) {
                apply(turn, plan, edit);
            }
        }

        /** After its end a plan may wait for its race, or not: that depends on when news came. */
        private static boolean isUnderWay(InMemoryTurn turn, FullPlan plan) {
            return plan.plan().isActive() && !turn.today().isAfter(plan.plan().end());
        }

        private Edit resize(WorkoutId id) {
            return new Edit.Resize(
                    id, Distance.ofKilometres(kilometres), Duration.ofMinutes(Math.round(kilometres * 6)));
        }

        private static void apply(InMemoryTurn turn, FullPlan present, Edit edit) {
            PlanningRequest request = PlanningRequestBuilder.aRequest()
                    .between(present.plan().start(), present.plan().end())
                    .build();
            WorkingPlan working = new WorkingPlan(present.plan(), present.workouts(), request, Adjustments.NONE);
            Schedule schedule = new Schedule(present.plan(), present.workouts(), turn.today(), turn::newId);
            Edits.apply(working, schedule, List.of(edit))
                    .fold(Optional::of, reason -> Optional.<Schedule>empty())
                    .filter(changed -> !changed.workouts().equals(schedule.workouts()))
                    .ifPresent(changed -> REVISING.store(
                                    turn,
                                    new PlanAtWork(working, new History(present, List.of())),
                                    working.with(changed.workouts()),
                                    new Revising.Occasion(Author.ATHLETE, edit.code(), "", null, null))
                            .await()
                            .indefinitely());
        }
    }

    private static Workout nth(InMemoryTurn turn, int workout) {
        List<Workout> workouts = turn.plans().get(0).workouts();
        return workouts.get(workout % workouts.size());
    }

    /** The athlete's day begins. */
    record Today(LocalDate day) implements Change {
        @Override
        public void reach(InMemoryTurn turn) {
            turn.settle(day);
        }
    }

    /** The race is over, and the athlete takes up the next plan. */
    record Next(SamplePlan plan) implements Change {
        @Override
        public void reach(InMemoryTurn turn) {
            LocalDate over = turn.plans().get(0).plan().end().plusDays(2);
            turn.settle(over);
            turn.begin(new FullPlan(plan.plan(), plan.workouts()));
            REMATCH.around(turn, plan.start().datesUntil(plan.end().plusDays(1)).collect(Collectors.toSet()))
                    .await()
                    .indefinitely();
        }
    }

    /** How it ends when everything comes once, in the order told. */
    InMemoryTurn inOrder() {
        InMemoryTurn turn = new InMemoryTurn(sample);
        facts.forEach(fact -> fact.reach(turn));
        changes.forEach(change -> change.reach(turn));
        turn.settle(LAST);
        return turn;
    }

    /** How it ends when the facts come in any order, some of them again and again, and the changes at any time in between. */
    InMemoryTurn anyhow(Random random) {
        List<Fact> shuffled = new ArrayList<>(facts);
        facts.stream().filter(fact -> random.nextInt(3) == 0).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);
        InMemoryTurn turn = new InMemoryTurn(sample);
        int changed = 0;
        for (Fact fact : shuffled) {
            while (changed < changes.size() && random.nextInt(shuffled.size()) < changes.size()) {
                changes.get(changed++).reach(turn);
            }
            fact.reach(turn);
        }
        changes.subList(changed, changes.size()).forEach(change -> change.reach(turn));
        turn.settle(LAST);
        return turn;
    }
}
