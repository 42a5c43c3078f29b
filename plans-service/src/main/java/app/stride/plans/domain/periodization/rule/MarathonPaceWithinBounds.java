package app.stride.plans.domain.periodization.rule;

import app.stride.running.Distance;
import java.time.Duration;

/** Marathon pace is at most 110 minutes, 29 km and 20 % of the week (Daniels, 2014). */
public final class MarathonPaceWithinBounds implements Rule {

    private static final WorkBound BOUND = new WorkBound(
            WorkKind.MARATHON_PACE, Distance.ofKilometres(29), 0.20, Duration.ofMinutes(110), Duration.ofMinutes(10));

    @Override
    public Finding check(Draft draft) {
        return BOUND.check(this, draft, "marathon pace");
    }
}
