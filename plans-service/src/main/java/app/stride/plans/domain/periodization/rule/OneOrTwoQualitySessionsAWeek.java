package app.stride.plans.domain.periodization.rule;

import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.ProgramWeek;

/** One or two quality sessions in a full week beside the long run; a tune-up race or a week away excuses from the first. */
public final class OneOrTwoQualitySessionsAWeek implements Rule {

    private static final int MOST = 2;

    @Override
    public Finding check(Draft draft) {
        return draft.weeks().stream()
                .filter(week -> sessions(week) > MOST || (sessions(week) < 1 && wantsOne(draft, week)))
                .findFirst()
                .map(week -> broken("Week " + week.number() + " has " + sessions(week) + " quality sessions.")
                        .value(sessions(week) + " sessions")
                        .in(week.number()))
                .orElseGet(() -> kept("Every full week has one or two quality sessions beside its long run."))
                .bound("1 to 2 sessions");
    }

    private static int sessions(ProgramWeek week) {
        return week.qualitySessions().size();
    }

    private static boolean wantsOne(Draft draft, ProgramWeek week) {
        return week.isFull() && !draft.isAway(week) && week.workouts().stream().noneMatch(PlannedWorkout::isTuneUp);
    }
}
