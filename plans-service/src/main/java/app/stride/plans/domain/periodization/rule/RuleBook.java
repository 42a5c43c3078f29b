package app.stride.plans.domain.periodization.rule;

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
