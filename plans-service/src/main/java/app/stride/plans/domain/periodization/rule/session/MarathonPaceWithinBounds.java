package app.stride.plans.domain.periodization.rule.session;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.running.Distance;
import java.time.Duration;

/** Marathon pace is at most 110 minutes, 29 km and 20 % of the week (Daniels, 2014). */
public final class MarathonPaceWithinBounds implements Rule {

    /** The last value, here and in the other bounds, is ours: the one minimal session that a very small week keeps. */
    private static final WorkBound BOUND = new WorkBound(
            WorkKind.MARATHON_PACE, Distance.ofKilometres(29), 0.20, Duration.ofMinutes(110), Duration.ofMinutes(10));

    @Override
    public Finding check(Draft draft) {
        return BOUND.check(this, draft, "marathon pace");
    }
}
