package app.stride.plans.domain.matching;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * One date: the running sessions planned on it, and what was run.
 *
 * @param sessions in their order, those that the athlete decided too
 * @param runs in the order of their start, those that a decision has taken too
 * @param free the runs that no decision has taken
 */
record Day(LocalDate date, List<PlannedSession> sessions, List<Activity> runs, List<Activity> free) {

    static final Comparator<Activity> BY_START =
            Comparator.comparing(Activity::start).thenComparing(run -> run.id().value());

    /** The date with these sessions and runs, each in their order. */
    static Day of(LocalDate date, List<PlannedSession> sessions, List<Activity> runs, Set<ActivityId> taken) {
        List<Activity> free =
                runs.stream().filter(run -> !taken.contains(run.id())).toList();
        return new Day(date, List.copyOf(sessions), List.copyOf(runs), free);
    }

    /** How what was run on this date, and is free, fits the session, which may be planned for another one; the best first. */
    List<Fit> fits(PlannedSession session) {
        return fits(session, free);
    }

    /** The same, of some of the free runs. */
    List<Fit> fits(PlannedSession session, List<Activity> some) {
        return Outings.of(some, session).stream()
                .map(outing -> Scoring.fit(session, outing, date, timeOfDay(session, outing)))
                .sorted(Fit.BEST_FIRST)
                .toList();
    }

    /** Whether the outing is where in the day the session is among the sessions; 1 where there is nothing to tell apart. */
    private double timeOfDay(PlannedSession session, Outing outing) {
        int place = sessions.indexOf(session);
        if (sessions.size() < 2 || place < 0) {
            return 1;
        }
        double planned = (place + 0.5) / sessions.size();
        int first = runs.indexOf(outing.parts().get(0));
        double run = (first + outing.parts().size() / 2.0) / runs.size();
        return 1 - Math.abs(planned - run);
    }
}
