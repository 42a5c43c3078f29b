package app.stride.plans.domain.matching;

import app.stride.plans.domain.activity.Activity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Decides which of the athlete's runs were which planned workouts. The answer depends on nothing but the facts, whatever their
 * order: so any sequence of events ends in the same state, once the last one is taken in.
 *
 * <p>First each date is matched by itself: its sessions get its runs so that the sum of scores is greatest; a clear winner is
 * AUTO, whatever else is likely is SUGGESTED. Then sessions that got nothing are suggested what is left of the days on either
 * side.
 */
public final class Matcher {

    /**
     * How far a fact reaches, in days: a session may look to the day beside it, and compete there with a session on the other side
     * of that day.
     */
    private static final int REACH = 2;

    /**
     * Matches whatever is given; it never fails.
     *
     * @param sessions the workouts of a window of dates, rest days too
     * @param activities what was recorded in the window, whatever the sport, and what the decisions name
     * @param decisions the athlete's, about these workouts, and about any others that took activities of the window
     */
    public Matching match(
            Collection<PlannedSession> sessions,
            Collection<Activity> activities,
            Collection<ManualDecision> decisions) {
        return new Judgement(Facts.of(sessions, activities, decisions), true).matching();
    }

    /** The same for whoever only acts on it: without the candidates, which are more work than the decision. */
    public Matching decide(
            Collection<PlannedSession> sessions,
            Collection<Activity> activities,
            Collection<ManualDecision> decisions) {
        return new Judgement(Facts.of(sessions, activities, decisions), false).matching();
    }

    /**
     * The dates within reach of these. When sessions, activities or decisions of some dates change, the outcomes on
     * {@code around} those dates may change; and the outcomes on some dates are right when the facts of all dates
     * {@code around} those are given.
     */
    public static Set<LocalDate> around(Set<LocalDate> dates) {
        return dates.stream()
                .flatMap(date -> LongStream.rangeClosed(-REACH, REACH).mapToObj(date::plusDays))
                .collect(Collectors.toSet());
    }
}
