package app.stride.plans.domain.matching;

import static app.stride.plans.testkit.MatchingAssert.assertThat;
import static app.stride.plans.testkit.MatchingRun.on;
import static app.stride.plans.testkit.MatchingRun.run;
import static app.stride.plans.testkit.MatchingSession.easy;
import static app.stride.plans.testkit.MatchingSession.planned;
import static app.stride.plans.testkit.MatchingSession.rest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.lifecycle.Compliance;
import app.stride.plans.domain.plan.WorkoutType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A date by itself: one session, one run, and what a day with more of them comes to. */
class MatcherTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    @Test
    void aRunAsPlannedCompletesTheWorkout() {
        var workout = easy(MONDAY, 8);
        var run = run(MONDAY, 8);

        Matching matching = match(List.of(workout), run);

        assertThat(matching).completes(workout, run).leavesUnplanned();
        MatchOutcome outcome = matching.of(workout.workout()).orElseThrow();
        assertThat(outcome.score()).isNotNull();
        assertThat(outcome.score().value()).isCloseTo(1, within(1e-9));
        assertThat(outcome.compliance()).isEqualTo(new Compliance(1.0, 1.0));
    }

    @Test
    void aRunThatWasCutShortAtSixtyPercentStillCompletesTheWorkout() {
        var workout = easy(MONDAY, 10);
        var run = run(MONDAY, 6);

        assertThat(match(List.of(workout), run)).completes(workout, run);
    }

    @Test
    void sixtyPercentOfTheDurationIsEnoughWhereTheDistanceIsNotMet() {
        var workout = easy(MONDAY, 10);
        var run = on(MONDAY).of(4.5, 36).recorded();

        assertThat(match(List.of(workout), run)).completes(workout, run);
    }

    @Test
    void halfOfTheWorkoutIsWorthAQuestion() {
        var workout = easy(MONDAY, 10);
        var run = run(MONDAY, 5);

        assertThat(match(List.of(workout), run)).suggests(workout, run).leavesUnplanned();
    }

    @Test
    void aRunThatIsFarTooShortIsAnotherRun() {
        var workout = easy(MONDAY, 10);
        var run = run(MONDAY, 3);

        assertThat(match(List.of(workout), run)).leavesOpen(workout).leavesUnplanned(run);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.2, 1.5, 2, 3, 5})
    void moreThanPlannedIsDoneAndShowsInTheCompliance(double factor) {
        var workout = easy(MONDAY, 8);
        var run = run(MONDAY, 8 * factor);

        Matching matching = match(List.of(workout), run);

        assertThat(matching).completes(workout, run);
        Compliance compliance = matching.of(workout.workout()).orElseThrow().compliance();
        assertThat(compliance).isNotNull();
        assertThat(compliance.distance()).isCloseTo(factor, within(1e-9));
    }

    @Test
    void aRestDayIsNeverMatched() {
        var day = rest(MONDAY);
        var run = run(MONDAY, 8);

        Matching matching = match(List.of(day), run);

        assertThat(matching).leavesOpen(day).leavesUnplanned(run);
        assertThat(matching.outcomes().get(0).candidates()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ride", "walk", "hike", "swim", "strength", "other"})
    void anotherSportIsNeverMatched(String sport) {
        var workout = easy(MONDAY, 8);
        var other = on(MONDAY).sport(sport).of(8, 48).recorded();

        assertThat(match(List.of(workout), other)).leavesOpen(workout).leavesUnplanned();
    }

    @Test
    void aSecondRecordingOfARunIsNeverMatched() {
        var workout = easy(MONDAY, 8);
        var run = run(MONDAY, 8);
        var copy = on(MONDAY).of(8.1, 48).duplicateOf(run).recorded();

        assertThat(match(List.of(workout), copy, run)).completes(workout, run).leavesUnplanned();
        assertThat(match(List.of(workout), copy)).leavesOpen(workout);
    }

    @Test
    void aSecondRunOfTheDayStaysUnplanned() {
        var workout = easy(MONDAY, 10);
        var shakeout = run(MONDAY, "06:00", 4);
        var run = run(MONDAY, "18:00", 10);

        assertThat(match(List.of(workout), shakeout, run))
                .completes(workout, run)
                .leavesUnplanned(shakeout);
    }

    @Test
    void ofTwoRunsThatFitAlikeTheCloserIsSuggested() {
        var workout = easy(MONDAY, 8);
        var morning = run(MONDAY, "06:00", 8.3);
        var evening = run(MONDAY, "18:00", 8.1);

        assertThat(match(List.of(workout), morning, evening))
                .suggests(workout, evening)
                .leavesUnplanned(morning);
    }

    @Test
    void twoRunsOfADayCompleteItsTwoWorkoutsInTheirOrder() {
        var first = planned(WorkoutType.EASY, MONDAY).of(8, 48).order(1).session();
        var second = planned(WorkoutType.EASY, MONDAY).of(8, 48).order(2).session();
        var morning = run(MONDAY, "06:00", 8);
        var evening = run(MONDAY, "18:00", 8);

        assertThat(match(List.of(second, first), evening, morning))
                .completes(first, morning)
                .completes(second, evening);
    }

    @Test
    void twoRunsOfADayCompleteTheWorkoutsThatTheyFitRatherThanThoseOfTheirHour() {
        var first = planned(WorkoutType.LONG, MONDAY).of(20, 120).order(1).session();
        var second = planned(WorkoutType.EASY, MONDAY).of(6, 36).order(2).session();
        var morning = run(MONDAY, "06:00", 6);
        var evening = run(MONDAY, "18:00", 20);

        assertThat(match(List.of(first, second), morning, evening))
                .completes(first, evening)
                .completes(second, morning);
    }

    @Test
    void aRunThatMayBeEitherOfTwoWorkoutsIsSuggestedForOneOfThem() {
        var first = easy(MONDAY, 8);
        var second = easy(MONDAY, 8);
        var run = run(MONDAY, 8);

        assertThat(match(List.of(first, second), run)).suggests(first, run).leavesOpen(second);
    }

    @Test
    void whatIsNotPlannedIsNotCompared() {
        var byTime = planned(WorkoutType.EASY, MONDAY).duration(40).session();
        var open = planned(WorkoutType.EASY, MONDAY.plusDays(7)).session();
        var treadmill = on(MONDAY).duration(40).recorded();
        var any = run(MONDAY.plusDays(7), 9);

        Matching matching = match(List.of(byTime, open), treadmill, any);

        assertThat(matching).completes(byTime, treadmill).completes(open, any);
        assertThat(matching.of(byTime.workout()).orElseThrow().compliance()).isEqualTo(new Compliance(null, 1.0));
    }

    @Test
    void aRecordingThatLacksWhatWasPlannedIsWorthAQuestion() {
        var workout = planned(WorkoutType.EASY, MONDAY).distance(8).session();
        var treadmill = on(MONDAY).duration(48).recorded();

        assertThat(match(List.of(workout), treadmill)).suggests(workout, treadmill);
    }

    @Test
    void anOutcomeExplainsItself() {
        var workout = easy(MONDAY, 10);
        var likely = run(MONDAY, "18:00", 10);
        var unlikely = run(MONDAY, "06:00", 3);

        MatchOutcome outcome =
                match(List.of(workout), unlikely, likely).of(workout.workout()).orElseThrow();

        assertThat(outcome.candidates())
                .extracting(candidate -> candidate.activities().get(0))
                .containsExactly(likely.id(), unlikely.id());
        assertThat(outcome.score()).isEqualTo(outcome.candidates().get(0).score());
        assertThat(outcome.candidates().get(1).score().components())
                .extracting(ScoreComponent::criterion, ScoreComponent::value)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Criterion.DISTANCE, 0.0),
                        org.assertj.core.groups.Tuple.tuple(Criterion.KIND, 1.0));
    }

    @Test
    void factsReachTwoDaysToEitherSide() {
        assertThat(Matcher.around(Set.of(MONDAY)))
                .containsExactlyInAnyOrder(
                        MONDAY.minusDays(2), MONDAY.minusDays(1), MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2));
    }

    private static Matching match(List<PlannedSession> sessions, Activity... activities) {
        return new Matcher().match(sessions, List.of(activities), List.of());
    }
}
