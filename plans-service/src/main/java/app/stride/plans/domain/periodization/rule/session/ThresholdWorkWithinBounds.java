package app.stride.plans.domain.periodization.rule.session;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import java.time.Duration;

/** Threshold work is at most 10 % of the week (Daniels, 2014); a very small week may keep five minutes. */
public final class ThresholdWorkWithinBounds implements Rule {

    /** Ours: less would be no session, and five minutes of threshold strain nobody who runs. */
    private static final Duration MINIMAL = Duration.ofMinutes(5);

    private static final WorkBound BOUND =
            new WorkBound(WorkKind.THRESHOLD, WorkBound.ANY, 0.10, WorkBound.ANY_TIME, MINIMAL);

    @Override
    public Finding check(Draft draft) {
        return BOUND.check(this, draft, "threshold work");
    }
}
