package app.stride.plans.usecase;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.lifecycle.Match;
import app.stride.plans.domain.lifecycle.PlanEvent;
import app.stride.plans.domain.lifecycle.PlanEvent.WorkoutChanged;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.lifecycle.WorkoutState;
import app.stride.plans.domain.matching.Matcher;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.testkit.SamplePlan;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became known of an athlete, and how their plan was changed meanwhile: facts that may come in any order, any number of times. */
record Chronicle(SamplePlan sample, List<Fact> facts, List<Change> changes) {

    private static final Rematch REMATCH = new Rematch(new Matcher());
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
     * @param skipped whether it is left out, rather than done by the activity or open again without one
     */
    record Decided(int workout, @Nullable ActivityId activity, boolean skipped) implements Change {

        @Override
        public void reach(InMemoryTurn turn) {
            Workout decided = turn.workouts().get(workout);
            Set<LocalDate> touched = new HashSet<>(Set.of(decided.date()));
            turn.activities().stream()
                    .filter(known -> known.id().equals(activity))
                    .forEach(known -> touched.add(known.date()));
            REMATCH.around(
                            turn,
                            turn.planId(),
                            touched,
                            each -> each.id().equals(decided.id()) ? each.in(next(), null) : each)
                    .await()
                    .indefinitely();
        }

        private WorkoutState next() {
            if (skipped) {
                return new WorkoutState.Skipped(null);
            }
            return activity == null
                    ? new WorkoutState.Planned(Match.decided(null))
                    : new WorkoutState.Completed(Match.decided(activity));
        }
    }

    /** The workout gets another date and distance. */
    record Revision(int workout, LocalDate date, double kilometres) implements Change {

        @Override
        public void reach(InMemoryTurn turn) {
            WorkoutId id = turn.workouts().get(workout).id();
            Workout before = turn.revise(id, this::applied);
            REMATCH.around(turn, new HashSet<>(List.of(before.date(), date)))
                    .await()
                    .indefinitely();
        }

        private PlannedWorkout applied(PlannedWorkout planned) {
            return new PlannedWorkout(
                    date,
                    planned.weekNumber(),
                    planned.type(),
                    planned.subtype(),
                    planned.title(),
                    planned.description(),
                    planned.phase(),
                    planned.phaseWeek(),
                    Distance.ofKilometres(kilometres),
                    Duration.ofMinutes(Math.round(kilometres * 6)),
                    planned.pace(),
                    planned.heartRate(),
                    planned.segments());
        }
    }

    /** How it ends when everything comes once, in the order told. */
    InMemoryTurn inOrder() {
        InMemoryTurn turn = new InMemoryTurn(sample);
        facts.forEach(fact -> fact.reach(turn));
        changes.forEach(change -> change.reach(turn));
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
        return turn;
    }

    /** What somebody who only ever heard the events holds for true: the last one about each workout, unless it is open again. */
    static Map<WorkoutId, List<ActivityId>> standing(InMemoryTurn turn) {
        Map<WorkoutId, List<ActivityId>> standing = new HashMap<>();
        for (PlanEvent event : turn.told) {
            WorkoutChanged changed = (WorkoutChanged) event;
            if (changed.change() == WorkoutChanged.Change.REOPENED) {
                standing.remove(changed.workout().id());
            } else {
                standing.put(changed.workout().id(), changed.workout().match().activities());
            }
        }
        return standing;
    }
}
