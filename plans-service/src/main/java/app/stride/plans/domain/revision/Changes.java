package app.stride.plans.domain.revision;

import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that changed from one state of a plan's content to another.
 *
 * @param each one per workout, by date
 */
public record Changes(List<WorkoutChange> each) {

    private static final Comparator<WorkoutChange> BY_DATE = Comparator.comparing(WorkoutChange::date)
            .thenComparing(change -> change.workout().value());

    /** Nothing. */
    public static final Changes NONE = new Changes(List.of());

    public Changes {
        each = each.stream().sorted(BY_DATE).toList();
    }

    /** From these workouts to those; what became of them in the meantime does not count. */
    public static Changes between(List<Workout> before, List<Workout> after) {
        Map<WorkoutId, Workout> earlier = byId(before);
        Map<WorkoutId, Workout> later = byId(after);
        Map<WorkoutId, Workout> all = new LinkedHashMap<>(earlier);
        all.putAll(later);
        return new Changes(all.keySet().stream()
                .map(id -> WorkoutChange.of(
                        id,
                        Optional.ofNullable(earlier.get(id))
                                .map(Workout::planned)
                                .orElse(null),
                        Optional.ofNullable(later.get(id)).map(Workout::planned).orElse(null)))
                .flatMap(Optional::stream)
                .toList());
    }

    public boolean isEmpty() {
        return each.isEmpty();
    }

    /** The dates that hold something else than before. */
    public SortedSet<LocalDate> dates() {
        return each.stream().flatMap(WorkoutChange::dates).collect(Collectors.toCollection(TreeSet::new));
    }

    /** These changes and, after them, the others, as one. */
    public Changes then(Changes later) {
        Map<WorkoutId, WorkoutChange> all = new LinkedHashMap<>();
        each.forEach(change -> all.put(change.workout(), change));
        for (WorkoutChange next : later.each) {
            WorkoutChange first = all.remove(next.workout());
            Optional.ofNullable(first)
                    .map(change -> change.then(next))
                    .orElseGet(() -> Optional.of(next))
                    .ifPresent(change -> all.put(change.workout(), change));
        }
        return new Changes(List.copyOf(all.values()));
    }

    /** The workouts as they are after these changes; what became of each stays known. */
    public List<Workout> doneIn(List<Workout> workouts) {
        return new Changes(each.stream().map(WorkoutChange::reversed).toList()).undoneIn(workouts);
    }

    /** The workouts as they were before these changes; what became of each stays known. */
    public List<Workout> undoneIn(List<Workout> workouts) {
        Map<WorkoutId, Workout> undone = new LinkedHashMap<>(byId(workouts));
        for (WorkoutChange change : each) {
            Workout now = undone.remove(change.workout());
            if (change.before() != null) {
                undone.put(
                        change.workout(),
                        now == null ? Workout.planned(change.workout(), change.before()) : now.with(change.before()));
            }
        }
        return undone.values().stream()
                .sorted(Comparator.comparing(Workout::date)
                        .thenComparing(workout -> workout.id().value()))
                .toList();
    }

    private static Map<WorkoutId, Workout> byId(List<Workout> workouts) {
        return workouts.stream()
                .collect(Collectors.toMap(Workout::id, Function.identity(), (a, b) -> b, LinkedHashMap::new));
    }
}
