package app.stride.plans.domain.periodization.rule.session;

import static app.stride.plans.testkit.PlanDrafts.allWork;
import static app.stride.plans.testkit.PlanDrafts.as;
import static app.stride.plans.testkit.PlanDrafts.atPace;
import static app.stride.plans.testkit.PlanDrafts.byEffort;
import static app.stride.plans.testkit.PlanDrafts.changed;
import static app.stride.plans.testkit.PlanDrafts.inParts;
import static app.stride.plans.testkit.PlanDrafts.inWeek;
import static app.stride.plans.testkit.PlanDrafts.on;
import static app.stride.plans.testkit.PlanDrafts.over;
import static app.stride.plans.testkit.PlanDrafts.saying;
import static app.stride.plans.testkit.PlanDrafts.soundDraft;
import static app.stride.plans.testkit.PlanDrafts.times;
import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.periodization.rule.RuleTest;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import app.stride.running.Pace;
import app.stride.running.PaceRange;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionRulesTest extends RuleTest {

    private static final Draft TEN_K =
            soundDraft(aRequest().over(Distance.TEN_KILOMETRES).build());

    @Test
    void thresholdWorkIsATenthOfTheWeek() {
        Rule rule = new ThresholdWorkWithinBounds();

        keeps(rule, SOUND);
        Finding finding = breaks(rule, changed(SOUND, on("2026-02-03"), allWork(WorkoutType.TEMPO, null, 1)));
        assertThat(finding.value()).endsWith("% of the week");
        assertThat(finding.bound()).isEqualTo("at most 10 % of the week; 5 min in a small week");
    }

    @Test
    void intervalWorkIsEightPercentOfTheWeek() {
        Rule rule = new IntervalWorkWithinBounds();

        keeps(rule, SOUND);
        keeps(rule, TEN_K);
        breaks(rule, changed(SOUND, on("2026-02-03"), allWork(WorkoutType.INTERVALS, "vo2max", 10)));
    }

    @Test
    void repetitionWorkIsFivePercentOfTheWeek() {
        Rule rule = new RepetitionWorkWithinBounds();

        keeps(rule, TEN_K);
        breaks(rule, changed(TEN_K, on("2026-02-10"), allWork(WorkoutType.INTERVALS, "repetitions", 30)));
    }

    @Test
    void marathonPaceIsAFifthOfTheWeek() {
        Rule rule = new MarathonPaceWithinBounds();

        keeps(rule, MARATHON);
        breaks(rule, changed(MARATHON, on("2026-04-05"), allWork(WorkoutType.LONG_PACE, null, 1)));
    }

    @Test
    void repeatsHaveTheRightLength() {
        Rule rule = new IntervalRepeatsOfThreeToFiveMinutes();

        keeps(rule, SOUND);
        keeps(rule, TEN_K);
        breaks(rule, changed(SOUND, on("2026-02-03"), allWork(WorkoutType.INTERVALS, "vo2max", 2)));
        breaks(rule, changed(SOUND, on("2026-02-03"), allWork(WorkoutType.INTERVALS, "repetitions", 10)));
    }

    @Test
    void tempoIsInOnePieceOrWithShortRests() {
        Rule rule = new TempoInOnePieceOrWithShortRests();
        Duration part = Duration.ofMinutes(8);

        keeps(rule, SOUND);
        keeps(rule, MARATHON);
        keeps(rule, changed(SOUND, on("2026-02-03"), inParts(part, Duration.ofSeconds(90))));
        breaks(rule, changed(SOUND, on("2026-02-03"), inParts(part, Duration.ofSeconds(45))));
        breaks(rule, changed(SOUND, on("2026-02-03"), inParts(part, Duration.ofSeconds(150))));
        breaks(rule, changed(SOUND, on("2026-02-03"), inParts(Duration.ofMinutes(31), Duration.ofMinutes(6))));
        breaks(rule, changed(SOUND, run -> run.type() == WorkoutType.LONG, allWork(WorkoutType.TEMPO, null, 1)));
    }

    @Test
    void theRacePaceOfAHalfMarathonRestsAsTempoDoesAndThatOfAMarathonAsItLikes() {
        Rule rule = new TempoInOnePieceOrWithShortRests();

        keeps(rule, changed(SOUND, on("2026-02-03"), atRacePace(Duration.ofSeconds(45))));
        breaks(rule, changed(SOUND, on("2026-02-03"), atRacePace(Duration.ofMinutes(2))));
        keeps(rule, changed(MARATHON, on("2026-02-03"), atRacePace(Duration.ofMinutes(2))));
    }

    /** Four minutes of work at a time. */
    private static UnaryOperator<PlannedWorkout> atRacePace(Duration rest) {
        return run -> as(WorkoutType.RACE_PACE)
                .apply(inParts(Duration.ofMinutes(4), rest).apply(run));
    }

    @Test
    void mostOfTheTimeIsEasy() {
        Rule rule = new ThreeQuartersOfTheTimeIsEasy();

        keeps(rule, SOUND);
        keeps(rule, MARATHON);
        keeps(rule, TEN_K);
        breaks(rule, changed(SOUND, run -> run.type() == WorkoutType.LONG, allWork(WorkoutType.TEMPO, null, 1)));
    }

    @Test
    void everyBlockOfTheTaperKeepsSomeSpeed() {
        Rule rule = new EveryTaperBlockKeepsSomeSpeed();

        keeps(rule, SOUND);
        keeps(rule, MARATHON);
        breaks(rule, changed(MARATHON, run -> run.weekNumber() == 15, as(WorkoutType.EASY)));
        breaks(
                rule,
                changed(
                        MARATHON,
                        inWeek(16).and(run -> run.type().isQuality()),
                        run -> allWork(WorkoutType.TEMPO, null, 1).apply(over(20).apply(run))));
    }

    @Test
    void pacesComeFromPresentFitness() {
        Rule rule = new PacesFromCurrentFitness();
        PaceRange wished = new PaceRange(Pace.ofSecondsPerKilometre(200), Pace.ofSecondsPerKilometre(205));

        keeps(rule, SOUND);
        breaks(rule, changed(SOUND, on("2026-02-03"), atPace(wished)));
    }

    @Test
    void easyRunningIsEasyAndSoAreWarmUps() {
        Rule rule = new PacesFromCurrentFitness();
        PaceRange quick = new PaceRange(Pace.ofSecondsPerKilometre(220), Pace.ofSecondsPerKilometre(225));

        breaks(rule, changed(SOUND, inWeek(2).and(run -> run.type() == WorkoutType.EASY), atPace(quick)));
        breaks(rule, changed(SOUND, inWeek(2).and(run -> run.type().isLong()), atPace(quick)));
        breaks(rule, changed(SOUND, inWeek(2).and(run -> run.type().isQuality()), atPace(Kind.WARMUP, quick)));
        breaks(rule, changed(SOUND, inWeek(2).and(run -> run.type().isQuality()), atPace(Kind.COOLDOWN, quick)));
    }

    @Test
    void unknownFitnessHasNoPaces() {
        Rule rule = new PacesFromCurrentFitness();
        Draft byFeel = soundDraft(aRequest().ofUnknownFitness().build());

        keeps(rule, byFeel);
        breaks(rule, Draft.of(byFeel.request(), SOUND.program()));
    }

    @Test
    void stepsAddUpToTheWorkout() {
        Rule rule = new StepsAddUp();

        keeps(rule, SOUND);
        breaks(rule, changed(SOUND, on("2026-02-03"), times(1.02)));
    }

    @Test
    void wordsNameTheNumbersOfTheSteps() {
        Rule rule = new WordsNameTheSameNumbers();

        keeps(rule, SOUND);
        keeps(rule, MARATHON);
        keeps(rule, TEN_K);
        keeps(rule, soundDraft(aRequest().ofUnknownFitness().build()));
        keeps(rule, changed(SOUND, on("2026-04-26"), saying("The 24 h or 50 km of X", "Enjoy 2026.")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5 x 8 min", "3 x 8:30 min", "3 x 8 min, 95 s easy", "In all 3.5 km", "2 mi of it", "800 m up"})
    void otherNumbersAreFound(String words) {
        Draft draft = changed(SOUND, on("2026-02-03"), inParts(Duration.ofMinutes(8), Duration.ofSeconds(90)));
        Rule rule = new WordsNameTheSameNumbers();

        breaks(rule, changed(draft, on("2026-02-03"), saying(words, "As it says.")));
        breaks(rule, changed(draft, on("2026-02-03"), saying("Tempo", words)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 x 8 min",
                "8:00 min at 4:05-4:10/km",
                "480 s, 90 s easy",
                "1.44 km",
                "0.27 km, 270 m",
                "at 10k effort",
                "140-150 bpm",
                "1.2.3",
                "99",
                "7 days",
                "1 h 45 min of it",
                "1,000 m",
                "7,5 km"
            })
    void itsOwnNumbersAndOtherWordsAreFine(String words) {
        Draft draft = changed(SOUND, on("2026-02-03"), inParts(Duration.ofMinutes(8), Duration.ofSeconds(90)));

        keeps(new WordsNameTheSameNumbers(), changed(draft, on("2026-02-03"), saying("Tempo", words)));
    }

    @Test
    void whatAnEffortIsLikenedToIsNoAmount() {
        String words = "like a race over 1500 m";
        Draft draft = changed(SOUND, on("2026-02-03"), byEffort(words));

        keeps(new WordsNameTheSameNumbers(), changed(draft, on("2026-02-03"), saying("Fast", "Run it " + words)));
    }
}
