package app.stride.plans.usecase;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.calendar.Span;
import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.Match;
import app.stride.plans.domain.lifecycle.PlanEvent;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutState;
import app.stride.plans.domain.lifecycle.WorkoutStatus;
import app.stride.plans.domain.matching.ManualDecision;
import app.stride.plans.domain.matching.MatchOutcome;
import app.stride.plans.domain.matching.Matcher;
import app.stride.plans.domain.matching.Matching;
import app.stride.plans.domain.matching.PlannedSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Decides anew which workouts were which activities, and stores and tells the difference. */
@ApplicationScoped
public class Rematch {

    private final Matcher matcher;

    public Rematch(Matcher matcher) {
        this.matcher = matcher;
    }

    /** The last date that may hold a workout which an activity, recorded until now, can be. */
    public static LocalDate reachedBy(Instant now) {
        return Collections.max(Matcher.around(Set.of(Span.todayAnywhere(now).to())));
    }

    /** Where these dates' facts reach, in the plans that runs count for. */
    public Uni<Void> around(Turn turn, Set<LocalDate> touched) {
        return around(turn, touched, workout -> workout);
    }

    /** The same after the athlete's own decision, which changes the workouts that it is about. */
    public Uni<Void> around(Turn turn, Set<LocalDate> touched, UnaryOperator<Workout> decision) {
        return around(turn, touched, decision, events -> events);
    }

    /**
     * The same as a part of something larger.
     *
     * @param story all that is told of it, in its order, around what is told of the workouts that change
     */
    public Uni<Void> around(
            Turn turn, Set<LocalDate> touched, UnaryOperator<Workout> decision, UnaryOperator<List<PlanEvent>> story) {
        Set<LocalDate> reached = Matcher.around(touched);
        return turn.followed(Matcher.around(reached)).chain(followed -> {
            List<List<Workout>> now = matched(followed, reached, decision);
            GivenUp givenUp = GivenUp.beside(now, followed.activities(), reached);
            // A run is told to be no more the one workout before it is told to be the other.
            List<FullPlan> plans = Stream.concat(followed.givenUp().stream(), followed.counting().stream())
                    .toList();
            List<List<Workout>> after = Stream.concat(
                            followed.givenUp().stream().map(plan -> givenUp.keptOf(plan.workouts())), now.stream())
                    .toList();
            return store(turn, plans, after, story);
        });
    }

    /** The workouts of each plan that runs count for, in the light of what was run. */
    private List<List<Workout>> matched(Followed followed, Set<LocalDate> reached, UnaryOperator<Workout> decision) {
        List<List<Workout>> now = new ArrayList<>(followed.counting().stream()
                .map(plan -> plan.workouts().stream().map(decision).toList())
                .toList());
        for (int i = 0; i < now.size(); i++) {
            TrainingPlan plan = followed.counting().get(i).plan();
            now.set(
                    i,
                    match(now.get(i), followed.activities(), takenElsewhere(now, i), reached::contains).stream()
                            .map(workout -> closed(plan, workout))
                            .toList());
        }
        return now;
    }

    /** What was done in an earlier plan is no more for this one, and what the athlete decided holds in all of them. */
    private static List<ManualDecision> takenElsewhere(List<List<Workout>> plans, int here) {
        return IntStream.range(0, plans.size())
                .filter(plan -> plan != here)
                .boxed()
                .flatMap(plan -> plans.get(plan).stream()
                        .filter(workout -> plan < here && workout.isCompleted()
                                || workout.match().locked()))
                .map(Rematch::taking)
                .toList();
    }

    private static ManualDecision taking(Workout workout) {
        return new ManualDecision(workout.id(), workout.match().activities());
    }

    /** In a plan that is over nothing is to be done any more. */
    private static Workout closed(TrainingPlan plan, Workout workout) {
        boolean open = workout.planned().isRun() && workout.state().status() == WorkoutStatus.PLANNED;
        return open && !plan.isActive() ? workout.missed() : workout;
    }

    private static Uni<Void> store(
            Turn turn, List<FullPlan> plans, List<List<Workout>> after, UnaryOperator<List<PlanEvent>> story) {
        List<PlanEvent> events = new ArrayList<>();
        Uni<Void> stored = Uni.createFrom().voidItem();
        for (int i = 0; i < after.size(); i++) {
            FullPlan plan = plans.get(i);
            List<Workout> changed = changed(plan, after.get(i), events);
            stored = stored.chain(() -> turn.update(plan.plan().id(), changed));
        }
        // Neither waits for the other's answer: the statements go to the database one right behind the other.
        return Uni.join()
                .all(stored, turn.tell(story.apply(events)))
                .andFailFast()
                .replaceWithVoid();
    }

    private static List<Workout> changed(FullPlan plan, List<Workout> after, List<PlanEvent> events) {
        List<Workout> changed = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            Workout before = plan.workouts().get(i);
            if (!after.get(i).equals(before)) {
                changed.add(after.get(i));
                PlanEvent.of(plan.plan(), before, after.get(i)).ifPresent(events::add);
            }
        }
        return changed;
    }

    /**
     * The workouts as they are in the light of all of these activities, in the order given.
     *
     * @param done workouts of other plans, whose activities are taken
     */
    public List<Workout> match(List<Workout> workouts, List<Activity> activities, List<Workout> done) {
        return match(workouts, activities, done.stream().map(Rematch::taking).toList(), date -> true);
    }

    /**
     * The same for some dates.
     *
     * @param complete whether all facts that a date's outcomes depend on are given; workouts of other dates stay as they are
     */
    private List<Workout> match(
            List<Workout> before,
            List<Activity> activities,
            List<ManualDecision> elsewhere,
            Predicate<LocalDate> complete) {
        Set<ActivityId> known = activities.stream().map(Activity::id).collect(Collectors.toSet());
        List<Workout> workouts = before.stream()
                .map(workout -> complete.test(workout.date()) ? untied(workout, known) : workout)
                .toList();
        Matching matching = matcher.decide(
                workouts.stream().map(PlannedSession::of).toList(),
                activities,
                Stream.concat(
                                elsewhere.stream(),
                                workouts.stream().map(ManualDecision::of).flatMap(Optional::stream))
                        .toList());
        return workouts.stream()
                .map(workout -> complete.test(workout.date())
                        ? matching.of(workout.id())
                                .map(outcome -> after(workout, outcome))
                                .orElse(workout)
                        : workout)
                .toList();
    }

    /** What the athlete completed by a run that is gone stays completed, and names it no more. */
    private static Workout untied(Workout workout, Set<ActivityId> known) {
        return workout.isCompleted() && workout.match().locked()
                ? workout.in(new WorkoutState.Completed(workout.match().among(known)), workout.compliance())
                : workout;
    }

    private static Workout after(Workout workout, MatchOutcome outcome) {
        if (outcome.locked()) {
            return workout.in(workout.state(), outcome.compliance());
        }
        double score = outcome.score() == null ? 0 : outcome.score().value();
        return switch (outcome.decision()) {
            case AUTO, MANUAL ->
                workout.in(new WorkoutState.Completed(Match.found(score, outcome.activities())), outcome.compliance());
            case SUGGESTED ->
                workout.in(open(workout, Match.suggested(score, outcome.activities())), outcome.compliance());
            case NONE -> workout.in(open(workout, Match.NONE), null);
        };
    }

    /** What is not done stays missed once it was. */
    private static WorkoutState open(Workout workout, Match match) {
        return workout.state().status() == WorkoutStatus.MISSED
                ? new WorkoutState.Missed(match)
                : new WorkoutState.Planned(match);
    }
}
