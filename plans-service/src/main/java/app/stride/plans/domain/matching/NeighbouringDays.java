package app.stride.plans.domain.matching;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.lifecycle.Decision;
import app.stride.plans.domain.lifecycle.WorkoutId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * Suggests what is left of a date to the sessions of the days on either side that got nothing. Each date is looked at by itself,
 * so that a fact never reaches further than {@link Matcher#around} says.
 */
final class NeighbouringDays {

    private final List<PlannedSession> waiting;
    private final Set<Activity> used = new HashSet<>();

    private NeighbouringDays(List<PlannedSession> waiting, Collection<Verdict> given) {
        this.waiting = waiting;
        given.forEach(verdict -> used.addAll(verdict.fit().outing().parts()));
    }

    /**
     * What is suggested to the waiting sessions.
     *
     * @param given what was decided of the runs on their own dates
     */
    static Map<WorkoutId, Verdict> match(
            Collection<Day> days, List<PlannedSession> waiting, Collection<Verdict> given) {
        NeighbouringDays neighbours = new NeighbouringDays(waiting, given);
        Map<WorkoutId, Fit> best = new HashMap<>();
        for (Day day : days) {
            neighbours.leftOf(day).forEach((workout, fit) -> best.merge(workout, fit, better()));
        }
        Map<WorkoutId, Verdict> verdicts = new HashMap<>();
        best.forEach((workout, fit) -> verdicts.put(workout, new Verdict(fit, Decision.SUGGESTED)));
        return verdicts;
    }

    static boolean areNeighbours(Day day, PlannedSession session) {
        return Math.abs(day.date().toEpochDay() - session.date().toEpochDay()) == 1;
    }

    private Map<WorkoutId, Fit> leftOf(Day day) {
        List<Activity> left =
                day.free().stream().filter(run -> !used.contains(run)).toList();
        List<List<Fit>> fits = waiting.stream()
                .filter(session -> areNeighbours(day, session))
                .map(session -> day.fits(session, left).stream()
                        .filter(fit -> fit.value() >= Thresholds.NEIGHBOURING_DAY)
                        .toList())
                .toList();
        return Assignment.best(left, fits);
    }

    private static BinaryOperator<Fit> better() {
        return BinaryOperator.minBy(Fit.BEST_FIRST);
    }
}
