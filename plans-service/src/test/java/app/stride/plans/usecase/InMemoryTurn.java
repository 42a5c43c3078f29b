package app.stride.plans.usecase;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.calendar.Agenda;
import app.stride.plans.domain.lifecycle.PlanEvent;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.testkit.SamplePlan;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A turn over a sample plan that lives in memory; turns follow each other by being used one after another. */
final class InMemoryTurn implements Turn {

    private final TrainingPlan plan;
    private final Map<WorkoutId, Workout> workouts = new LinkedHashMap<>();
    private final Map<ActivityId, Long> versions = new HashMap<>();
    private final Map<ActivityId, Activity> activities = new LinkedHashMap<>();
    final List<PlanEvent> told = new ArrayList<>();

    InMemoryTurn(SamplePlan sample) {
        plan = sample.plan();
        sample.workouts().forEach(workout -> workouts.put(workout.id(), workout));
    }

    /** The plan is revised: this workout has another content now, and its state until somebody looks again. */
    Workout revise(WorkoutId id, UnaryOperator<PlannedWorkout> change) {
        Workout before = workouts.get(id);
        workouts.put(id, before.with(change.apply(before.planned())));
        return before;
    }

    PlanId planId() {
        return plan.id();
    }

    List<Activity> activities() {
        return List.copyOf(activities.values());
    }

    List<Workout> workouts() {
        return List.copyOf(workouts.values());
    }

    @Override
    public Athlete athlete() {
        return plan.athlete();
    }

    @Override
    public Uni<Optional<TrainingPlan>> plan(PlanId id) {
        return item(Optional.of(plan));
    }

    @Override
    public Uni<Optional<PlanAndWorkout>> workout(PlanId id, WorkoutId workout) {
        return item(Optional.ofNullable(workouts.get(workout)).map(found -> new PlanAndWorkout(plan, found)));
    }

    @Override
    public Uni<Optional<Activity>> activity(ActivityId id) {
        return item(Optional.ofNullable(activities.get(id)));
    }

    @Override
    public Uni<Optional<WorkoutId>> tiedTo(ActivityId activity) {
        return item(workouts.values().stream()
                .filter(workout ->
                        workout.match().locked() && workout.match().activities().contains(activity))
                .map(Workout::id)
                .findFirst());
    }

    @Override
    public Uni<Agenda> agenda(Set<LocalDate> dates) {
        List<Workout> dated = workouts.values().stream()
                .filter(workout -> dates.contains(workout.date()))
                .toList();
        List<Activity> done = activities.values().stream()
                .filter(activity -> dates.contains(activity.date())
                        || dated.stream().anyMatch(workout -> isTied(workout, activity)))
                .toList();
        List<Workout> due = workouts.values().stream()
                .filter(workout ->
                        dated.contains(workout) || done.stream().anyMatch(activity -> isTied(workout, activity)))
                .toList();
        return item(new Agenda(athlete(), plan, due, done));
    }

    private static boolean isTied(Workout workout, Activity activity) {
        return workout.match().locked() && workout.match().activities().contains(activity.id());
    }

    @Override
    public Uni<Agenda> agenda(PlanId asked, Set<LocalDate> dates) {
        return agenda(dates);
    }

    @Override
    public PlanChanges changes() {
        throw new UnsupportedOperationException("the plan stays as it is");
    }

    @Override
    public Uni<Optional<TrainingPlan>> add(NewPlan added) {
        throw new UnsupportedOperationException("there is one plan");
    }

    @Override
    public Uni<Optional<TrainingPlan>> update(TrainingPlan changed) {
        throw new UnsupportedOperationException("the plan stays as it is");
    }

    @Override
    public Uni<Void> update(PlanId id, List<Workout> changed) {
        changed.forEach(workout -> workouts.put(workout.id(), workout));
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Learnt> learn(Activity activity) {
        return item(store(activity.id(), activity.version(), Optional.of(activity)));
    }

    @Override
    public Uni<Learnt> forget(ActivityId activity, long version) {
        return item(store(activity, version, Optional.empty()));
    }

    private Learnt store(ActivityId id, long version, Optional<Activity> activity) {
        LocalDate before =
                Optional.ofNullable(activities.get(id)).map(Activity::date).orElse(null);
        if (versions.getOrDefault(id, 0L) >= version) {
            return new Learnt(false, before, List.of());
        }
        versions.put(id, version);
        activity.ifPresentOrElse(news -> activities.put(id, news), () -> activities.remove(id));
        List<LocalDate> tied = workouts.values().stream()
                .filter(workout ->
                        workout.match().locked() && workout.match().activities().contains(id))
                .map(Workout::date)
                .toList();
        return new Learnt(true, before, tied);
    }

    @Override
    public Uni<Void> learn(Athlete athlete, long version) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> erase(Instant at) {
        throw new UnsupportedOperationException("nobody is erased here");
    }

    @Override
    public Uni<Void> tell(List<PlanEvent> events) {
        told.addAll(events);
        return Uni.createFrom().voidItem();
    }

    private static <T> Uni<T> item(T item) {
        return Uni.createFrom().item(item);
    }
}
