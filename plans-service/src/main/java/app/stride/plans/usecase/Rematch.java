package app.stride.plans.usecase;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.calendar.Agenda;
import app.stride.plans.domain.lifecycle.Match;
import app.stride.plans.domain.lifecycle.PlanEvent;
import app.stride.plans.domain.lifecycle.PlanId;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Decides anew which workouts were which activities, and stores and tells the difference. */
@ApplicationScoped
class Rematch {

    private final Matcher matcher;

    Rematch(Matcher matcher) {
        this.matcher = matcher;
    }

    /** Where these dates' facts reach, in the plan that the athlete follows. */
    Uni<Void> around(Turn turn, Set<LocalDate> touched) {
        return around(turn, turn::agenda, touched, workout -> workout);
    }

    /** The same in a certain plan. */
    Uni<Void> around(Turn turn, PlanId plan, Set<LocalDate> touched) {
        return around(turn, plan, touched, workout -> workout);
    }

    /** The same after the athlete's own decision, which changes the workouts that it is about. */
    Uni<Void> around(Turn turn, PlanId plan, Set<LocalDate> touched, UnaryOperator<Workout> decision) {
        return around(turn, dates -> turn.agenda(plan, dates), touched, decision);
    }

    private Uni<Void> around(
            Turn turn,
            Function<Set<LocalDate>, Uni<Agenda>> facts,
            Set<LocalDate> touched,
            UnaryOperator<Workout> decision) {
        Set<LocalDate> reached = Matcher.around(touched);
        return facts.apply(Matcher.around(reached)).chain(agenda -> {
            TrainingPlan plan = agenda.plan();
            if (plan == null) {
                return Uni.createFrom().voidItem();
            }
            List<Workout> decided = agenda.workouts().stream().map(decision).toList();
            return store(turn, plan, agenda.workouts(), match(decided, agenda.activities(), reached::contains));
        });
    }

    private static Uni<Void> store(Turn turn, TrainingPlan plan, List<Workout> earlier, List<Workout> after) {
        List<Workout> changed = new ArrayList<>();
        List<PlanEvent> events = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            Workout before = earlier.get(i);
            if (!after.get(i).equals(before)) {
                changed.add(after.get(i));
                PlanEvent.of(plan, before, after.get(i)).ifPresent(events::add);
            }
        }
        return turn.update(plan.id(), changed).chain(() -> turn.tell(events));
    }

    /**
     * The workouts as they are in the light of these activities, in the order given.
     *
     * @param complete whether all facts that a date's outcomes depend on are given; workouts of other dates stay as they are
     */
    List<Workout> match(List<Workout> workouts, List<Activity> activities, Predicate<LocalDate> complete) {
        Matching matching = matcher.match(
                workouts.stream().map(PlannedSession::of).toList(),
                activities,
                workouts.stream()
                        .map(ManualDecision::of)
                        .flatMap(Optional::stream)
                        .toList());
        return workouts.stream()
                .map(workout -> complete.test(workout.date())
                        ? matching.of(workout.id())
                                .map(outcome -> after(workout, outcome))
                                .orElse(workout)
                        : workout)
                .toList();
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
