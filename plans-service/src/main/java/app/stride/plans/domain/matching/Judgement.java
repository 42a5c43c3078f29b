package app.stride.plans.domain.matching;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.lifecycle.Compliance;
import app.stride.plans.domain.lifecycle.Decision;
import app.stride.plans.domain.lifecycle.WorkoutId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One go of the matcher over one set of facts. */
final class Judgement {

    /** Ours: more than an athlete would look through. */
    private static final int MOST_CANDIDATES = 10;

    private final Facts facts;
    private final boolean explained;
    private final List<Day> days;
    private final Map<WorkoutId, Verdict> verdicts = new HashMap<>();

    /**
     * A judgement of these facts.
     *
     * @param explained whether it tells all that was looked at
     */
    Judgement(Facts facts, boolean explained) {
        this.facts = facts;
        this.explained = explained;
        this.days = facts.days();
    }

    Matching matching() {
        days.forEach(day -> verdicts.putAll(OwnDay.match(day, open(day.sessions()))));
        List<PlannedSession> waiting = open(facts.sessions()).stream()
                .filter(session -> !verdicts.containsKey(session.workout()))
                .toList();
        verdicts.putAll(NeighbouringDays.match(days, waiting, verdicts.values()));
        List<MatchOutcome> outcomes =
                facts.sessions().stream().map(this::outcome).toList();
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
                Execution.judge(session, fit.outing(), fit.compliance()),
                candidates(session));
    }

    /** Of what the athlete says that it was, as far as it is known. */
    private @Nullable Compliance compliance(PlannedSession session, List<ActivityId> ids) {
        List<Activity> parts = ids.stream()
                .map(facts.activities()::get)
                .filter(Objects::nonNull)
                .sorted(Day.BY_START)
                .toList();
        if (parts.isEmpty()) {
            return null;
        }
        Outing outing = new Outing(parts);
        return Execution.judge(session, outing, outing.compliance(session));
    }

    /** Whatever was run on the date, and what was run on the days on either side and would have been suggested. */
    private List<Candidate> candidates(PlannedSession session) {
        if (!explained || !session.type().isRun()) {
            return List.of();
        }
        return days.stream()
                .flatMap(day -> fits(day, session))
                .sorted(Fit.BEST_FIRST)
                .limit(MOST_CANDIDATES)
                .map(Fit::candidate)
                .toList();
    }

    private static Stream<Fit> fits(Day day, PlannedSession session) {
        if (day.date().equals(session.date())) {
            return day.fits(session).stream();
        }
        return NeighbouringDays.areNeighbours(day, session)
                ? day.fits(session).stream().filter(fit -> fit.value() >= Thresholds.NEIGHBOURING_DAY)
                : Stream.empty();
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
