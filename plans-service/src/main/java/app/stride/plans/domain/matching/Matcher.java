package app.stride.plans.domain.matching;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.lifecycle.Compliance;
import app.stride.plans.domain.lifecycle.Decision;
import app.stride.plans.domain.lifecycle.WorkoutId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
     * How far a fact reaches, in days: an activity, a session or a decision can change the outcomes of dates up to so far from its
     * own, and an outcome is right when all facts of so many days around its date are given.
     */
    public static final int REACH_DAYS = 2;

    private static final int MOST_CANDIDATES = 10;

    private final Facts facts;
    private final Map<LocalDate, Day> days;
    private final Map<WorkoutId, Verdict> verdicts = new HashMap<>();

    private Matcher(Facts facts) {
        this.facts = facts;
        this.days = facts.days();
    }

    /**
     * Matches whatever is given; it never fails.
     *
     * @param sessions the workouts of a window of dates, rest days too
     * @param activities what was recorded in the window, whatever the sport
     * @param decisions the athlete's, about these workouts, and about any others that took activities of the window
     */
    public static Matching match(
            Collection<PlannedSession> sessions,
            Collection<Activity> activities,
            Collection<ManualDecision> decisions) {
        return new Matcher(Facts.of(sessions, activities, decisions)).match();
    }

    private Matching match() {
        days.values().forEach(day -> verdicts.putAll(OwnDay.match(day, open(day.sessions()))));
        List<PlannedSession> waiting = open(facts.sessions()).stream()
                .filter(session -> !verdicts.containsKey(session.workout()))
                .toList();
        verdicts.putAll(NeighbouringDays.match(days.values(), waiting, verdicts.values()));
        List<MatchOutcome> outcomes = facts.sessions().stream().map(this::outcome).toList();
        return new Matching(outcomes, unplanned(outcomes));
    }

    private List<PlannedSession> open(List<PlannedSession> sessions) {
        return sessions.stream().filter(facts::isOpen).toList();
    }

    private MatchOutcome outcome(PlannedSession session) {
        WorkoutId workout = session.workout();
        ManualDecision decision = facts.decisions().get(workout);
        if (decision != null) {
            List<ActivityId> ids = decision.activities();
            return new MatchOutcome(
                    workout, Decision.MANUAL, true, ids, null, compliance(session, ids), candidates(session));
        }
        Verdict verdict = verdicts.get(workout);
        if (verdict == null) {
            return new MatchOutcome(workout, Decision.NONE, false, List.of(), null, null, candidates(session));
        }
        Fit fit = verdict.fit();
        return new MatchOutcome(
                workout,
                verdict.decision(),
                false,
                fit.outing().activities(),
                fit.score(),
                fit.compliance(),
                candidates(session));
    }

    /** Of what the athlete says that it was, as far as it is known. */
    private @Nullable Compliance compliance(PlannedSession session, List<ActivityId> ids) {
        List<Activity> parts = ids.stream()
                .map(facts.activities()::get)
                .filter(Objects::nonNull)
                .sorted(Day.BY_START)
                .toList();
        return parts.isEmpty() ? null : new Outing(parts).compliance(session);
    }

    /** Whatever was run on the date, and what was run on the days on either side and would have been suggested. */
    private List<Candidate> candidates(PlannedSession session) {
        if (!session.type().isRun()) {
            return List.of();
        }
        Stream<Fit> own = days.get(session.date()).fits(session).stream();
        Stream<Fit> neighbouring = days.values().stream()
                .filter(day -> NeighbouringDays.areNeighbours(day, session))
                .flatMap(day -> day.fits(session).stream())
                .filter(fit -> fit.value() >= Thresholds.NEIGHBOURING_DAY);
        return Stream.concat(own, neighbouring)
                .sorted(Fit.BEST_FIRST)
                .limit(MOST_CANDIDATES)
                .map(Fit::candidate)
                .toList();
    }

    private List<ActivityId> unplanned(List<MatchOutcome> outcomes) {
        Set<ActivityId> named = outcomes.stream()
                .flatMap(outcome -> outcome.activities().stream())
                .collect(Collectors.toSet());
        return facts.runs().stream()
                .map(Activity::id)
                .filter(id -> !named.contains(id))
                .toList();
    }
}
