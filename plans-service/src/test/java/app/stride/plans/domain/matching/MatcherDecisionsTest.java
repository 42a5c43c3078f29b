package app.stride.plans.domain.matching;

import static app.stride.plans.testkit.MatchingAssert.assertThat;
import static app.stride.plans.testkit.MatchingRun.on;
import static app.stride.plans.testkit.MatchingRun.run;
import static app.stride.plans.testkit.MatchingSession.easy;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.lifecycle.Compliance;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the athlete decided stands. */
class MatcherDecisionsTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Test
    void aWorkoutThatTheAthleteCompletedIsLeftAloneAndMeasured() {
        var workout = easy(MONDAY, 8);
        var chosen = run(MONDAY, "06:00", 2);
        var better = run(MONDAY, "18:00", 8);

        Matching matching = match(List.of(workout), List.of(decided(workout, chosen)), chosen, better);

        assertThat(matching).leavesLocked(workout, chosen).leavesUnplanned(better);
        MatchOutcome outcome = matching.of(workout.workout()).orElseThrow();
        assertThat(outcome.score()).isNull();
        assertThat(outcome.compliance()).isEqualTo(new Compliance(0.25, 0.25));
        assertThat(outcome.candidates()).extracting(Candidate::activities).containsExactly(List.of(better.id()));
    }

    @Test
    void anActivityThatTheAthleteGaveToAWorkoutIsTakenWhereverThatIs() {
        var monday = easy(MONDAY, 8);
        var tuesday = easy(TUESDAY, 8);
        var run = run(TUESDAY, 8);

        assertThat(match(List.of(monday, tuesday), List.of(decided(monday, run)), run))
                .leavesLocked(monday, run)
                .leavesOpen(tuesday)
                .leavesUnplanned();
    }

    @Test
    void aRunThatWasGivenToAWorkoutByItsCopyIsTakenAsWell() {
        var monday = easy(MONDAY, 8);
        var second = easy(MONDAY, 8);
        var run = run(MONDAY, 8);
        var copy = on(MONDAY).of(8, 48).duplicateOf(run).recorded();

        assertThat(match(List.of(monday, second), List.of(decided(monday, copy)), run, copy))
                .leavesLocked(monday, copy)
                .leavesOpen(second);
    }

    @Test
    void whatLiesOnAnotherDateIsNoCopyThatADecisionCouldTake() {
        var monday = easy(MONDAY, 8);
        var tuesday = easy(TUESDAY, 8);
        var run = run(TUESDAY, 8);
        var copy = on(MONDAY).of(8, 48).duplicateOf(run).recorded();

        assertThat(match(List.of(monday, tuesday), List.of(decided(monday, copy)), run, copy))
                .leavesLocked(monday, copy)
                .completes(tuesday, run);
    }

    @Test
    void aWorkoutThatTheAthleteSkippedOrReopenedIsNotMatched() {
        var workout = easy(MONDAY, 8);
        var run = run(MONDAY, 8);

        assertThat(match(List.of(workout), List.of(decided(workout)), run))
                .leavesLocked(workout)
                .leavesUnplanned(run);
    }

    @Test
    void theRunOfAnUnmatchedWorkoutMayBeAnotherOnes() {
        var first = easy(MONDAY, 8);
        var second = easy(MONDAY, 8);
        var run = run(MONDAY, 8);

        assertThat(match(List.of(first, second), List.of(decided(first)), run))
                .leavesLocked(first)
                .completes(second, run);
    }

    @Test
    void aDecisionForAnActivityThatIsGoneStands() {
        var workout = easy(MONDAY, 8);
        var gone = new ActivityId(new UUID(9, 9));

        Matching matching = match(List.of(workout), List.of(new ManualDecision(workout.workout(), List.of(gone))));

        MatchOutcome outcome = matching.of(workout.workout()).orElseThrow();
        assertThat(outcome.locked()).isTrue();
        assertThat(outcome.activities()).containsExactly(gone);
        assertThat(outcome.compliance()).isNull();
    }

    private static ManualDecision decided(PlannedSession session, Activity... activities) {
        return new ManualDecision(
                session.workout(), Arrays.stream(activities).map(Activity::id).toList());
    }

    private static Matching match(
            List<PlannedSession> sessions, List<ManualDecision> decisions, Activity... activities) {
        return new Matcher().match(sessions, List.of(activities), decisions);
    }
}
