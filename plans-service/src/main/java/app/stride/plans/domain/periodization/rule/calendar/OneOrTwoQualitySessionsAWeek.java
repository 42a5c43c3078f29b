package app.stride.plans.domain.periodization.rule.calendar;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.periodization.season.PeakWindow;
import app.stride.plans.domain.periodization.volume.LowVolume;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.ProgramWeek;
import java.time.LocalDate;

/**
 * One or two quality sessions in a full week beside the long run, a tune-up race among them; a week away excuses from
 * the first, and so does a cutback of an athlete who runs little. A beginner has one at most, races apart; in the taper,
 * whose blocks are no calendar weeks, each block has one.
 */
public final class OneOrTwoQualitySessionsAWeek implements Rule {

    /** Daniels (2014), as Hansons (Humphrey, 2016): two, and the long run. */
    private static final int MOST = 2;

    /** Ours: one hard day beside the long run is enough to get used to; Higdon's Novice plans (2011) have none. */
    private static final int MOST_OF_A_BEGINNER = 1;

    /** Of the week before: the least that a cutback holds less, 15 %; ours. */
    private static final double CUTBACK = 0.85;

    @Override
    public Finding check(Draft draft) {
        return draft.weeks().stream()
                .filter(week -> isTooMuch(draft, week) || (sessions(week) < 1 && wantsOne(draft, week)))
                .findFirst()
                .map(week -> broken(words(draft, week))
                        .value(Figures.count(sessions(week), "session"))
                        .in(week.number()))
                .orElseGet(() -> kept("Every full week has one or two quality sessions beside its long run.")
                        .value(Figures.count(most(draft), "session") + " at most"))
                .bound(isOfABeginner(draft) ? "1 session, 2 with a race or in the taper" : "1 to 2 sessions");
    }

    private static String words(Draft draft, ProgramWeek week) {
        boolean isForABeginner = isOfABeginner(draft) && sessions(week) > MOST_OF_A_BEGINNER;
        return "Week " + week.number() + " has " + sessions(week) + " quality sessions"
                + (isForABeginner ? "; who begins to run has one." : ".");
    }

    private static boolean isOfABeginner(Draft draft) {
        return draft.request().baseline().isOfABeginner();
    }

    private static boolean isTooMuch(Draft draft, ProgramWeek week) {
        return sessions(week) > MOST
                || (isOfABeginner(draft)
                        && week.qualitySessions().size() > MOST_OF_A_BEGINNER
                        && isBeforeTheTaper(draft, week));
    }

    private static boolean isBeforeTheTaper(Draft draft, ProgramWeek week) {
        LocalDate race = draft.raceDate();
        return week.sunday().isBefore(race.minusDays(PeakWindow.daysOfTaper(draft.type(), race.getDayOfWeek())));
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
