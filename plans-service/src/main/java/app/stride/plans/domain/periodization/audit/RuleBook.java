package app.stride.plans.domain.periodization.audit;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.periodization.rule.calendar.ARestDayEveryWeek;
import app.stride.plans.domain.periodization.rule.calendar.EveryDateHasAWorkout;
import app.stride.plans.domain.periodization.rule.calendar.ExactlyOneGoalRace;
import app.stride.plans.domain.periodization.rule.calendar.FreeDaysStayFree;
import app.stride.plans.domain.periodization.rule.calendar.LongEnoughForAFullBase;
import app.stride.plans.domain.periodization.rule.calendar.LongRunOnItsDay;
import app.stride.plans.domain.periodization.rule.calendar.NoMoreDaysThanAskedFor;
import app.stride.plans.domain.periodization.rule.calendar.NoTwoHardDaysInARow;
import app.stride.plans.domain.periodization.rule.calendar.OneOrTwoQualitySessionsAWeek;
import app.stride.plans.domain.periodization.rule.calendar.PhasesInOrder;
import app.stride.plans.domain.periodization.rule.calendar.TuneUpRacesOnTheirDates;
import app.stride.plans.domain.periodization.rule.fitness.ApproachesAreNamed;
import app.stride.plans.domain.periodization.rule.fitness.AssumptionsAreNamed;
import app.stride.plans.domain.periodization.rule.fitness.FitnessFiguresAgree;
import app.stride.plans.domain.periodization.rule.fitness.GoalWithinCurrentFitness;
import app.stride.plans.domain.periodization.rule.fitness.RecentRaceIsRecent;
import app.stride.plans.domain.periodization.rule.longrun.FirstLongRunNearTheLongest;
import app.stride.plans.domain.periodization.rule.longrun.LongRunGrowsInSteps;
import app.stride.plans.domain.periodization.rule.longrun.LongRunHasCutbacksOfItsOwn;
import app.stride.plans.domain.periodization.rule.longrun.LongRunKeepsToItsShareOfTheWeek;
import app.stride.plans.domain.periodization.rule.longrun.LongestRunAtTheRightDistanceFromTheRace;
import app.stride.plans.domain.periodization.rule.longrun.LongestRunPreparesForTheRace;
import app.stride.plans.domain.periodization.rule.longrun.NoLongRunBeyondThreeHours;
import app.stride.plans.domain.periodization.rule.session.EveryTaperBlockKeepsSomeSpeed;
import app.stride.plans.domain.periodization.rule.session.IntervalRepeatsOfThreeToFiveMinutes;
import app.stride.plans.domain.periodization.rule.session.IntervalWorkWithinBounds;
import app.stride.plans.domain.periodization.rule.session.MarathonPaceWithinBounds;
import app.stride.plans.domain.periodization.rule.session.PacesFromCurrentFitness;
import app.stride.plans.domain.periodization.rule.session.RepetitionWorkWithinBounds;
import app.stride.plans.domain.periodization.rule.session.StepsAddUp;
import app.stride.plans.domain.periodization.rule.session.TempoInOnePieceOrWithShortRests;
import app.stride.plans.domain.periodization.rule.session.ThreeQuartersOfTheTimeIsEasy;
import app.stride.plans.domain.periodization.rule.session.ThresholdWorkWithinBounds;
import app.stride.plans.domain.periodization.rule.session.WordsNameTheSameNumbers;
import app.stride.plans.domain.periodization.rule.volume.EnoughVolumeForTheDistance;
import app.stride.plans.domain.periodization.rule.volume.EveryThirdToFifthWeekIsACutback;
import app.stride.plans.domain.periodization.rule.volume.GrowsByTenPercentAtMost;
import app.stride.plans.domain.periodization.rule.volume.JoinsWhereTheAthleteIs;
import app.stride.plans.domain.periodization.rule.volume.NoWeekBeyondTheBestRunners;
import app.stride.plans.domain.periodization.rule.volume.PeaksAtTheRightDistanceFromTheRace;
import app.stride.plans.domain.periodization.rule.volume.RacesOnTheWayAreRecoveredFrom;
import app.stride.plans.domain.periodization.rule.volume.StartsFromTheAthletesVolume;
import app.stride.plans.domain.periodization.rule.volume.TapersInBlocks;
import app.stride.plans.domain.periodization.rule.volume.WithinTheAthletesLimits;
import java.util.List;

/** All rules, in the order in which an audit reports them. */
public final class RuleBook {

    private static final List<Rule> RULES = List.of(
            new ExactlyOneGoalRace(),
            new TuneUpRacesOnTheirDates(),
            new EveryDateHasAWorkout(),
            new NoMoreDaysThanAskedFor(),
            new FreeDaysStayFree(),
            new LongRunOnItsDay(),
            new NoTwoHardDaysInARow(),
            new ARestDayEveryWeek(),
            new OneOrTwoQualitySessionsAWeek(),
            new StartsFromTheAthletesVolume(),
            new JoinsWhereTheAthleteIs(),
            new FirstLongRunNearTheLongest(),
            new GrowsByTenPercentAtMost(),
            new EveryThirdToFifthWeekIsACutback(),
            new PeaksAtTheRightDistanceFromTheRace(),
            new RacesOnTheWayAreRecoveredFrom(),
            new LongRunKeepsToItsShareOfTheWeek(),
            new NoLongRunBeyondThreeHours(),
            new LongRunGrowsInSteps(),
            new LongRunHasCutbacksOfItsOwn(),
            new LongestRunAtTheRightDistanceFromTheRace(),
            new LongestRunPreparesForTheRace(),
            new TapersInBlocks(),
            new EveryTaperBlockKeepsSomeSpeed(),
            new ThresholdWorkWithinBounds(),
            new IntervalWorkWithinBounds(),
            new RepetitionWorkWithinBounds(),
            new MarathonPaceWithinBounds(),
            new IntervalRepeatsOfThreeToFiveMinutes(),
            new TempoInOnePieceOrWithShortRests(),
            new ThreeQuartersOfTheTimeIsEasy(),
            new PhasesInOrder(),
            new LongEnoughForAFullBase(),
            new PacesFromCurrentFitness(),
            new StepsAddUp(),
            new WordsNameTheSameNumbers(),
            new WithinTheAthletesLimits(),
            new NoWeekBeyondTheBestRunners(),
            new EnoughVolumeForTheDistance(),
            new RecentRaceIsRecent(),
            new FitnessFiguresAgree(),
            new GoalWithinCurrentFitness(),
            new ApproachesAreNamed(),
            new AssumptionsAreNamed());

    private RuleBook() {}

    public static List<Rule> rules() {
        return RULES;
    }

    /** What all rules say about a draft. */
    public static Audit audit(Draft draft) {
        return new Audit(RULES.stream().map(rule -> judged(rule, draft)).toList());
    }

    /** A plan is judged as what it is now; what an interruption alone breaks is no reason against it, and yet worth knowing. */
    private static Finding judged(Rule rule, Draft draft) {
        Finding finding = rule.check(draft);
        return finding.isFatal()
                        && draft.isInterrupted()
                        && !rule.check(draft.asMeant()).isFatal()
                ? finding.becauseOfEasierDays()
                : finding;
    }

    /** Whether the audit of a draft would be sound, found out as quickly as possible. */
    public static boolean isSound(Draft draft) {
        return RULES.stream().noneMatch(rule -> rule.check(draft).isFatal());
    }
}
