package app.stride.plans.domain.matching;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.lifecycle.WorkoutId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the matcher is given, in an order of its own.
 *
 * @param sessions in the order of the plan, each workout once
 * @param activities each once, in its newest version
 */
record Facts(
        List<PlannedSession> sessions, Map<ActivityId, Activity> activities, Map<WorkoutId, ManualDecision> decisions) {

    static Facts of(
            Collection<PlannedSession> sessions,
            Collection<Activity> activities,
            Collection<ManualDecision> decisions) {
        return new Facts(
                List.copyOf(sessions.stream()
                        .sorted(PlannedSession.IN_ORDER)
                        .collect(byKey(PlannedSession::workout, Facts::first))
                        .values()),
                activities.stream().collect(byKey(Activity::id, Facts::newer)),
                decisions.stream().collect(byKey(ManualDecision::workout, Facts::first)));
    }

    /** The runs, each recording of a run once, in the order of their start. */
    List<Activity> runs() {
        return activities.values().stream()
                .filter(activity -> activity.isRun() && !activity.isDuplicate())
                .sorted(Day.BY_START)
                .toList();
    }

    /** A session that the matcher may decide: a run that the athlete has not decided. */
    boolean isOpen(PlannedSession session) {
        return session.type().isRun() && !decisions.containsKey(session.workout());
    }

    /** The dates on which any running was planned or done, in their order. */
    List<Day> days() {
        Set<ActivityId> taken = taken();
        Map<LocalDate, List<PlannedSession>> planned = sessions.stream()
                .filter(session -> session.type().isRun())
                .collect(Collectors.groupingBy(PlannedSession::date));
        Map<LocalDate, List<Activity>> run = runs().stream().collect(Collectors.groupingBy(Activity::date));
        return Stream.concat(planned.keySet().stream(), run.keySet().stream())
                .distinct()
                .sorted()
                .map(date ->
                        Day.of(date, planned.getOrDefault(date, List.of()), run.getOrDefault(date, List.of()), taken))
                .toList();
    }

    /** What a decision names, and what that is another recording of: the athlete ran it only once. */
    private Set<ActivityId> taken() {
        return decisions.values().stream()
                .flatMap(decision -> decision.activities().stream())
                .flatMap(id -> Stream.concat(Stream.of(id), recordedToo(id).stream()))
                .collect(Collectors.toSet());
    }

    /** Of the same date only: what lies further apart is none, and would let facts reach further than {@link Matcher#around} says. */
    private Optional<ActivityId> recordedToo(ActivityId copy) {
        Activity activity = activities.get(copy);
        return activity == null || activity.duplicateOf() == null
                ? Optional.empty()
                : Optional.ofNullable(activities.get(activity.duplicateOf()))
                        .filter(original -> original.date().equals(activity.date()))
                        .map(Activity::id);
    }

    private static <K, V> Collector<V, ?, Map<K, V>> byKey(Function<V, K> key, BinaryOperator<V> which) {
        return Collectors.toMap(key, Function.identity(), which, LinkedHashMap::new);
    }

    private static <V> V first(V one, V other) {
        return one;
    }

    private static Activity newer(Activity one, Activity other) {
        return other.version() > one.version() ? other : one;
    }
}
