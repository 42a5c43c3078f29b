package app.stride.plans.domain.periodization.rule.session;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.WorkoutType;
import java.time.Duration;

/** At least 75 % of the running time is below threshold effort: Seiler, IJSPP 5 (2010) 276. */
public final class ThreeQuartersOfTheTimeIsEasy implements Rule {

    /** Seiler (2010): 75-80 % and more of training below threshold. */
    private static final double LEAST = 0.75;

    /** A race of an hour is run at threshold (Daniels, 2014), a longer one below it. */
    private static final Duration THRESHOLD_RACE = Duration.ofHours(1);

    @Override
    public Finding check(Draft draft) {
        double hard = 0;
        double all = 0;
        for (PlannedWorkout run : draft.runs()) {
            hard += hardSeconds(run, draft.type());
            all += run.duration().toSeconds();
        }
        double share = all == 0 ? 1 : 1 - hard / all;
        return (share < LEAST
                        ? broken("Only " + Figures.percent(share) + " of your running is easy.")
                        : kept(Figures.percent(share) + " of your running is below threshold effort."))
                .value(Figures.percent(share))
                .bound("at least 75 %");
    }

    private static long hardSeconds(PlannedWorkout run, PlanType type) {
        boolean belowThreshold = run.type() == WorkoutType.RACE
                ? WorkKind.duration(run).compareTo(THRESHOLD_RACE) > 0
                : WorkKind.of(run, type).filter(WorkKind.MARATHON_PACE::equals).isPresent();
        long seconds = 0;
        for (Segment segment : run.segments()) {
            for (Step step : segment.each()) {
                boolean hard = step.kind() == Kind.STRIDES || (step.kind() == Kind.WORK && !belowThreshold);
                seconds += hard ? step.duration().toSeconds() * segment.times() : 0;
            }
        }
        return seconds;
    }
}
