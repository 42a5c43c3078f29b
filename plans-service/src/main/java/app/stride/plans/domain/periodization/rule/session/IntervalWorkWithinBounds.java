package app.stride.plans.domain.periodization.rule.session;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.running.Distance;
import java.time.Duration;

/** Interval work is at most 10 km and 8 % of the week (Daniels, 2014). */
public final class IntervalWorkWithinBounds implements Rule {

    /** Ours: two repeats at the least, which a very small week keeps. */
    private static final Duration MINIMAL = Duration.ofMinutes(5);

    private static final WorkBound BOUND =
            new WorkBound(WorkKind.INTERVAL, Distance.ofKilometres(10), 0.08, WorkBound.ANY_TIME, MINIMAL);

    @Override
    public Finding check(Draft draft) {
        return BOUND.check(this, draft, "interval work");
    }
}
