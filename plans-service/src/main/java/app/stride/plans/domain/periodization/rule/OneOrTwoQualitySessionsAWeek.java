package app.stride.plans.domain.periodization.rule;

import app.stride.plans.domain.periodization.LowVolume;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.ProgramWeek;

/**
 * One or two quality sessions in a full week beside the long run, a tune-up race among them; a week away excuses from the first, and
 * so does a cutback of an athlete who runs little.
 */
public final class OneOrTwoQualitySessionsAWeek implements Rule {

    /** Daniels (2014), as Hansons (Humphrey, 2016): two, and the long run. */
    private static final int MOST = 2;

    /** Of the week before: the least that a cutback holds less, 15 %; ours. */
    private static final double CUTBACK = 0.85;

    @Override
    public Finding check(Draft draft) {
        return draft.weeks().stream()
                .filter(week -> sessions(week) > MOST || (sessions(week) < 1 && wantsOne(draft, week)))
                .findFirst()
                .map(week -> broken("Week " + week.number() + " has " + sessions(week) + " quality sessions.")
                        .value(Figures.count(sessions(week), "session"))
                        .in(week.number()))
                .orElseGet(() -> kept("Every full week has one or two quality sessions beside its long run.")
                        .value(Figures.count(most(draft), "session") + " at most"))
                .bound("1 to 2 sessions");
    }

    private static int most(Draft draft) {
        return draft.weeks().stream()
                .mapToInt(OneOrTwoQualitySessionsAWeek::sessions)
                .max()
                .orElse(0);
    }

    private static int sessions(ProgramWeek week) {
        int races =
                (int) week.workouts().stream().filter(PlannedWorkout::isTuneUp).count();
        return week.qualitySessions().size() + races;
    }

    /** A week of little volume, less than the one before it by the least that a cutback holds less. */
    private static boolean isSmallCutback(Draft draft, ProgramWeek week) {
        return week.trainingDistance().isShorterThan(LowVolume.WEEK)
                && draft.weeks().stream()
                        .anyMatch(before -> before.number() == week.number() - 1
                                && !before.distance().isZero()
                                && week.trainingDistance().dividedBy(before.distance()) <= CUTBACK);
    }

    private static boolean wantsOne(Draft draft, ProgramWeek week) {
        return week.isFull()
                && !draft.isEased(week)
                && !draft.losesQuality(week.monday())
                && !isSmallCutback(draft, week);
    }
}
