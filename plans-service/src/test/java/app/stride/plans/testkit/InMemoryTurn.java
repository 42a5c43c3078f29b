package app.stride.plans.testkit;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.PlanEvent;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.Settlement;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.plan.PlanStatus;
import app.stride.plans.usecase.ActivityChange;
import app.stride.plans.usecase.Adaptation;
import app.stride.plans.usecase.AdaptationId;
import app.stride.plans.usecase.Followed;
import app.stride.plans.usecase.NewPlan;
import app.stride.plans.usecase.PlanAndWorkout;
import app.stride.plans.usecase.PlanChanges;
import app.stride.plans.usecase.Turn;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A turn over plans that live in memory; turns follow each other by using it again. */
public final class InMemoryTurn implements Turn {

    private static final Comparator<Workout> BY_DATE = Comparator.comparing(Workout::date)
            .thenComparing(workout -> workout.id().value());

    private final Map<PlanId, TrainingPlan> plans = new LinkedHashMap<>();
    private final Map<PlanId, Map<WorkoutId, Workout>> workouts = new HashMap<>();
    private final Map<ActivityId, Long> versions = new HashMap<>();
    private final Map<ActivityId, Activity> activities = new LinkedHashMap<>();
    private final Map<AdaptationId, Adaptation> proposals = new HashMap<>();
    private final List<PlanEvent> told = new ArrayList<>();
    private LocalDate today;
    private long ids;
    private int plansRead;

    public InMemoryTurn(SamplePlan sample) {
        this(new FullPlan(sample.plan(), sample.workouts()));
    }

    public InMemoryTurn(FullPlan plan) {
        today = plan.plan().start();
        begin(plan);
    }

    /** From now on there is this plan, too, or this content of it. */
    public void begin(FullPlan plan) {
        plans.put(plan.plan().id(), plan.plan());
        replace(plan.plan().id(), plan.workouts());
    }

    /** It is this day at least, and the days before it are called over. */
    public void settle(LocalDate day) {
        today = day.isAfter(today) ? day : today;
        for (TrainingPlan plan : List.copyOf(plans.values())) {
            if (plan.isActive()) {
                Instant now = today.atStartOfDay(plan.athlete().zone()).toInstant();
                Settlement settled = Settlement.of(plan, workouts(plan.id()), now);
                plans.put(plan.id(), settled.plan());
                settled.missed().forEach(missed -> workouts(plan).put(missed.id(), missed));
                settled.reopened().forEach(open -> workouts(plan).put(open.id(), open));
                told.addAll(settled.events());
            }
        }
    }

    public LocalDate today() {
        return today;
    }

    /** How often somebody read a plan, with or without its content. */
    public int plansRead() {
        return plansRead;
    }

    /** What was told until now, to be cleared at will. */
    public List<PlanEvent> told() {
        return told;
    }

    public WorkoutId newId() {
        return new WorkoutId(new UUID(9, ids++));
    }

    public List<Activity> activities() {
        return List.copyOf(activities.values());
    }

    /** Of all plans, each in the order of the dates. */
    public List<Workout> workouts() {
        return plans.keySet().stream().flatMap(plan -> workouts(plan).stream()).toList();
    }

    public List<FullPlan> plans() {
        return plans.values().stream()
                .map(plan -> new FullPlan(plan, workouts(plan.id())))
                .toList();
    }

    private List<Workout> workouts(PlanId plan) {
        return workouts.get(plan).values().stream().sorted(BY_DATE).toList();
    }

    private Map<WorkoutId, Workout> workouts(TrainingPlan plan) {
        return workouts.get(plan.id());
    }

    private void replace(PlanId plan, Collection<Workout> content) {
        Map<WorkoutId, Workout> byId = new LinkedHashMap<>();
        content.forEach(workout -> byId.put(workout.id(), workout));
        workouts.put(plan, byId);
    }

    @Override
    public Athlete athlete() {
        return plans.values().iterator().next().athlete();
    }

    @Override
    public Uni<Optional<TrainingPlan>> plan(PlanId id) {
        plansRead++;
        return item(Optional.ofNullable(plans.get(id)));
    }

    @Override
    public Uni<Optional<PlanAndWorkout>> workout(PlanId id, WorkoutId workout) {
        return item(Optional.ofNullable(workouts.get(id))
                .map(content -> content.get(workout))
                .map(found -> new PlanAndWorkout(plans.get(id), found)));
    }

    @Override
    public Uni<Optional<Activity>> activity(ActivityId id) {
        return item(Optional.ofNullable(activities.get(id)));
    }

    @Override
    public Uni<Optional<WorkoutId>> tiedTo(ActivityId activity) {
        return item(workouts().stream()
                .filter(workout -> isTied(workout, activity))
                .map(Workout::id)
                .findFirst());
    }

    @Override
    public Uni<Followed> followed(Set<LocalDate> dates) {
        List<FullPlan> taken = plans().stream()
                .filter(plan -> plan.plan().state().status() != PlanStatus.DRAFT)
                .map(InMemoryTurn::counting)
                .toList();
        List<Workout> dated = taken.stream()
                .flatMap(plan -> plan.workouts().stream())
                .filter(workout -> dates.contains(workout.date()))
                .toList();
        List<Activity> done = activities.values().stream()
                .filter(activity -> dates.contains(activity.date())
                        || dated.stream().anyMatch(workout -> isTied(workout, activity.id())))
                .toList();
        List<FullPlan> followed = taken.stream()
                .map(plan -> new FullPlan(
                        plan.plan(),
                        plan.workouts().stream()
                                .filter(workout -> dated.contains(workout)
                                        || done.stream().anyMatch(activity -> isTied(workout, activity.id())))
                                .toList()))
                .sorted(Comparator.comparing((FullPlan plan) -> plan.plan().isActive()))
                .toList();
        return item(new Followed(followed, done));
    }

    /** Of a plan that was given up only what a run completed. */
    private static FullPlan counting(FullPlan plan) {
        return plan.plan().isFollowed()
                ? plan
                : plan.with(plan.workouts().stream()
                        .filter(workout -> workout.isCompleted()
                                && !workout.match().activities().isEmpty())
                        .toList());
    }

    private boolean isTied(Workout workout, ActivityId activity) {
        return (workout.match().locked() || isGivenUp(workout))
                && workout.match().activities().contains(activity);
    }

    private boolean isGivenUp(Workout workout) {
        return plans.values().stream()
                .anyMatch(plan -> plan.state().status() == PlanStatus.CANCELLED
                        && workouts(plan).containsKey(workout.id()));
    }

    @Override
    public PlanChanges changes() {
        return new InMemoryPlanChanges(this, proposals);
    }

    @Override
    public Uni<Optional<TrainingPlan>> add(NewPlan added) {
        throw new UnsupportedOperationException("plans begin otherwise here");
    }

    @Override
    public Uni<Optional<TrainingPlan>> update(TrainingPlan changed) {
        Optional<TrainingPlan> retired = plans.values().stream()
                .filter(plan ->
                        plan.isActive() && changed.isActive() && !plan.id().equals(changed.id()))
                .findFirst()
                .map(plan -> retired(plan, changed.updatedAt()));
        retired.ifPresent(plan -> plans.put(plan.id(), plan));
        plans.put(changed.id(), changed);
        return item(retired);
    }

    private TrainingPlan retired(TrainingPlan plan, Instant now) {
        return (plan.isOver(today) ? plan.complete(now) : plan.cancel(now)).fold(ended -> ended, reason -> plan);
    }

    @Override
    public Uni<Void> update(PlanId id, List<Workout> changed) {
        changed.forEach(workout -> workouts.get(id).put(workout.id(), workout));
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<ActivityChange> learn(Activity activity) {
        return item(store(activity.id(), activity.version(), Optional.of(activity)));
    }

    @Override
    public Uni<ActivityChange> forget(ActivityId activity, long version) {
        return item(store(activity, version, Optional.empty()));
    }

    private ActivityChange store(ActivityId id, long version, Optional<Activity> activity) {
        LocalDate before =
                Optional.ofNullable(activities.get(id)).map(Activity::date).orElse(null);
        if (versions.getOrDefault(id, 0L) >= version) {
            return new ActivityChange(false, before, List.of());
        }
        versions.put(id, version);
        activity.ifPresentOrElse(news -> activities.put(id, news), () -> activities.remove(id));
        List<LocalDate> tied = workouts().stream()
                .filter(workout -> isTied(workout, id))
                .map(Workout::date)
                .toList();
        return new ActivityChange(true, before, tied);
    }

    @Override
    public Uni<Void> learn(Athlete athlete, long version) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Map<WorkoutId, LocalDate>> erase(Instant at) {
        throw new UnsupportedOperationException("nobody is erased here");
    }

    @Override
    public Uni<Void> tell(List<PlanEvent> events) {
        told.addAll(events);
        return Uni.createFrom().voidItem();
    }

    /** What somebody holds for true who only ever heard the events. */
    public Map<WorkoutId, Standing> standing() {
        return Standing.of(told);
    }

    private static <T> Uni<T> item(T item) {
        return Uni.createFrom().item(item);
    }
}
