package app.stride.plans.domain.periodization.rule.session;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.running.Distance;
import java.time.Duration;

/** Repetition work is at most 8 km and 5 % of the week (Daniels, 2014). */
public final class RepetitionWorkWithinBounds implements Rule {

    /** Ours: four repeats of half a minute, which a very small week keeps. */
    private static final Duration MINIMAL = Duration.ofMinutes(2);

    private static final WorkBound BOUND =
            new WorkBound(WorkKind.REPETITION, Distance.ofKilometres(8), 0.05, WorkBound.ANY_TIME, MINIMAL);

    @Override
    public Finding check(Draft draft) {
        return BOUND.check(this, draft, "repetition work");
    }
}
