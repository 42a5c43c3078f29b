package app.stride.plans.domain.periodization.rule;

import java.time.Duration;

/** Threshold work is at most 10 % of the week (Daniels, 2014); a very small week may keep five minutes. */
public final class ThresholdWorkWithinBounds implements Rule {

    private static final WorkBound BOUND =
            new WorkBound(WorkKind.THRESHOLD, WorkBound.ANY, 0.10, WorkBound.ANY_TIME, Duration.ofMinutes(5));

    @Override
    public Finding check(Draft draft) {
        return BOUND.check(this, draft, "threshold work");
    }
}
