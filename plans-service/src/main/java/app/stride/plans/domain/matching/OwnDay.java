package app.stride.plans.domain.matching;

import app.stride.plans.domain.lifecycle.Decision;
import app.stride.plans.domain.lifecycle.WorkoutId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Matches the sessions of a date with the runs of the same date. */
final class OwnDay {

    private final Map<WorkoutId, List<Fit>> likely = new LinkedHashMap<>();
    private final Map<WorkoutId, Fit> assigned;

    private OwnDay(Day day, List<PlannedSession> open) {
        for (PlannedSession session : open) {
            List<Fit> fits = day.fits(session).stream()
                    .filter(fit -> fit.value() >= Thresholds.SUGGESTED)
                    .toList();
            likely.put(session.workout(), fits);
        }
        assigned = Assignment.best(day.free(), List.copyOf(likely.values()));
    }

    /** What was decided of the open sessions that got a run. */
    static Map<WorkoutId, Verdict> match(Day day, List<PlannedSession> open) {
        return new OwnDay(day, open).verdicts();
    }

    private Map<WorkoutId, Verdict> verdicts() {
        Map<WorkoutId, Verdict> verdicts = new HashMap<>();
        assigned.forEach((workout, fit) -> verdicts.put(workout, new Verdict(fit, decision(fit))));
        return verdicts;
    }

    private Decision decision(Fit fit) {
        boolean clear = fit.value() >= Thresholds.AUTO
                && !fit.isRaceInsteadOfTraining()
                && !hasRivalRun(fit)
                && !hasRivalSession(fit);
        return clear ? Decision.AUTO : Decision.SUGGESTED;
    }

    /** Another run, that is nobody's, would have been about as good. */
    private boolean hasRivalRun(Fit fit) {
        return likely.getOrDefault(fit.session().workout(), List.of()).stream()
                .filter(other -> comesClose(other, fit))
                .anyMatch(other -> assigned.values().stream()
                        .noneMatch(taken -> taken.outing().shares(other.outing())));
    }

    /** Another session, that got nothing, would have been about as well served. */
    private boolean hasRivalSession(Fit fit) {
        return likely.entrySet().stream()
                .filter(entry -> !assigned.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(Collection::stream)
                .anyMatch(other -> comesClose(other, fit) && other.outing().shares(fit.outing()));
    }

    private static boolean comesClose(Fit other, Fit fit) {
        return other.value() > fit.value() - Thresholds.CLOSE;
    }
}
