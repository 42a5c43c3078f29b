package app.stride.plans.domain.periodization.rule;

import app.stride.running.Distance;
import java.time.Duration;

/** Interval work is at most 10 km and 8 % of the week (Daniels, 2014). */
public final class IntervalWorkWithinBounds implements Rule {

    private static final WorkBound BOUND = new WorkBound(
            WorkKind.INTERVAL, Distance.ofKilometres(10), 0.08, WorkBound.ANY_TIME, Duration.ofMinutes(5));

    @Override
    public Finding check(Draft draft) {
        return BOUND.check(this, draft, "interval work");
    }
}
