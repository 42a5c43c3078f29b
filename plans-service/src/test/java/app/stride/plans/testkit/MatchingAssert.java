package app.stride.plans.testkit;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.lifecycle.Decision;
import app.stride.plans.domain.matching.MatchOutcome;
import app.stride.plans.domain.matching.Matching;
import app.stride.plans.domain.matching.PlannedSession;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Says in the words of the domain what a matching should be. */
public final class MatchingAssert extends AbstractAssert<MatchingAssert, Matching> {

    private MatchingAssert(Matching actual) {
        super(actual, MatchingAssert.class);
    }

    public static MatchingAssert assertThat(Matching actual) {
        return new MatchingAssert(actual);
    }

    /** The activities were the session, the main one first. */
    public MatchingAssert completes(PlannedSession session, Activity... by) {
        return decides(session, Decision.AUTO, false, by);
    }

    /** The activities may have been the session, the main one first. */
    public MatchingAssert suggests(PlannedSession session, Activity... may) {
        return decides(session, Decision.SUGGESTED, false, may);
    }

    /** Nothing was the session. */
    public MatchingAssert leavesOpen(PlannedSession session) {
        return decides(session, Decision.NONE, false);
    }

    /** The athlete's decision for these activities stands. */
    public MatchingAssert leavesLocked(PlannedSession session, Activity... decided) {
        return decides(session, Decision.MANUAL, true, decided);
    }

    /** Just these runs are no session, in this order. */
    public MatchingAssert leavesUnplanned(Activity... runs) {
        Assertions.assertThat(actual.unplanned()).as("unplanned runs").isEqualTo(ids(runs));
        return this;
    }

    private MatchingAssert decides(PlannedSession session, Decision decision, boolean locked, Activity... activities) {
        MatchOutcome outcome = actual.of(session.workout()).orElseThrow();
        Assertions.assertThat(outcome.decision()).as("decision in %s", outcome).isEqualTo(decision);
        Assertions.assertThat(outcome.locked()).as("lock").isEqualTo(locked);
        Assertions.assertThat(outcome.activities()).as("activities").isEqualTo(ids(activities));
        return this;
    }

    private static List<ActivityId> ids(Activity... activities) {
        return Arrays.stream(activities).map(Activity::id).toList();
    }
}
