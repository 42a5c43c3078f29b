package app.stride.plans.domain.matching;

import static app.stride.plans.testkit.MatchingAssert.assertThat;
import static app.stride.plans.testkit.MatchingRun.run;
import static app.stride.plans.testkit.MatchingSession.easy;
import static app.stride.plans.testkit.MatchingSession.rest;

import app.stride.plans.domain.activity.Activity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatcherNeighbouringDaysTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    @Test
    void aRunOnTheDayAfterIsSuggestedAndNoMore() {
        var workout = easy(MONDAY, 8);
        var off = rest(TUESDAY);
        var late = run(TUESDAY, 8);

        assertThat(match(List.of(workout, off), late))
                .suggests(workout, late)
                .leavesOpen(off)
                .leavesUnplanned();
    }

    @Test
    void aRunOnTheDayBeforeIsSuggestedToo() {
        var workout = easy(TUESDAY, 8);
        var early = run(MONDAY, 8);

        assertThat(match(List.of(workout), early)).suggests(workout, early);
    }

    @Test
    void aRunTwoDaysLaterIsAnotherRun() {
        var workout = easy(MONDAY, 8);
        var late = run(WEDNESDAY, 8);

        assertThat(match(List.of(workout), late)).leavesOpen(workout).leavesUnplanned(late);
    }

    @Test
    void theRunOfTheDayComesFirstEvenWhereAnotherDaysFitsBetter() {
        var workout = easy(MONDAY, 10);
        var half = run(MONDAY, 5);
        var late = run(TUESDAY, 10);

        assertThat(match(List.of(workout), half, late)).suggests(workout, half).leavesUnplanned(late);
    }

    @Test
    void aRunThatIsAWorkoutOfItsOwnDayIsNotSuggestedForAnother() {
        var monday = easy(MONDAY, 8);
        var tuesday = easy(TUESDAY, 8);
        var run = run(TUESDAY, 8);

        assertThat(match(List.of(monday, tuesday), run)).leavesOpen(monday).completes(tuesday, run);
    }

    @Test
    void ofTwoWorkoutsThatWaitForTheRunBetweenThemTheBetterFittingGetsIt() {
        var before = easy(MONDAY, 12);
        var after = easy(WEDNESDAY, 8);
        var between = run(TUESDAY, 8);

        assertThat(match(List.of(before, after), between)).leavesOpen(before).suggests(after, between);
    }

    @Test
    void ofTheDaysOnEitherSideTheBetterFittingRunIsSuggested() {
        var workout = easy(TUESDAY, 8);
        var early = run(MONDAY, 9.5);
        var late = run(WEDNESDAY, 8);

        assertThat(match(List.of(workout), early, late)).suggests(workout, late).leavesUnplanned(early);
    }

    @Test
    void halfOfTheWorkoutOnAnotherDayIsAnotherRun() {
        var workout = easy(MONDAY, 10);
        var half = run(TUESDAY, 5);

        assertThat(match(List.of(workout), half)).leavesOpen(workout).leavesUnplanned(half);
    }

    private static Matching match(List<PlannedSession> sessions, Activity... activities) {
        return new Matcher().match(sessions, List.of(activities), List.of());
    }
}
