package app.stride.plans.domain.adaptation;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.adaptation.Proposal.Adapted;
import app.stride.plans.domain.lifecycle.Match;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.lifecycle.WorkoutState;
import app.stride.plans.testkit.FollowedPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was missed is called what it is: days, a pause, or nothing where a run may have been it. */
class MissedDaysTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Test
    void fourWeeksWithoutARunAreAPause() {
        WorkingPlan plan = plan().on(TODAY, workout -> true).working();

        assertThat(Adviser.hints(plan, TODAY))
                .singleElement()
                .matches(hint -> hint.cause() == Cause.PAUSE)
                .extracting(Hint::message)
                .asString()
                .contains("for 27 days");
    }

    @Test
    void whoCallsAPauseMissedDaysComesBackAsGently() {
        FollowedPlan plan = plan().on(TODAY, workout -> true);

        Proposal proposal = afterMissedDays(plan);

        assertThat(proposal).isInstanceOf(Adapted.class);
        assertThat(((Adapted) proposal).cause()).isEqualTo(Cause.PAUSE);
        assertThat(((Adapted) proposal).reasons())
                .anyMatch(reason -> reason.contains("about half of what was planned"));
    }

    @Test
    void whoComesBackAlreadyIsNotToldToDoSoAgain() {
        Proposal proposal = afterMissedDays(plan().on(TODAY, workout -> true));

        assertThat(Adviser.hints(((Adapted) proposal).plan(), TODAY)).isEmpty();
    }

    @Test
    void aRunThatMayHaveBeenTheLongRunIsNotMissing() {
        WorkingPlan plan = plan().on(TODAY, MissedDaysTest::isLastLongRun).working();

        assertThat(Adviser.hints(plan, TODAY)).extracting(Hint::cause).containsExactly(Cause.MISSED_LONG_RUN);
        assertThat(Adviser.hints(
                        plan.with(plan.workouts().stream()
                                .map(workout -> isLastLongRun(workout) ? suggested(workout) : workout)
                                .toList()),
                        TODAY))
                .isEmpty();
    }

    private static Proposal afterMissedDays(FollowedPlan plan) {
        return new Adviser()
                .advise(
                        plan.working(),
                        plan.original(),
                        new Wish(Cause.MISSED_DAYS, null, null, List.of()),
                        TODAY,
                        () -> new WorkoutId(new UUID(9, 9)));
    }

    private static boolean isLastLongRun(Workout workout) {
        return workout.date().equals(TODAY.minusDays(1));
    }

    private static Workout suggested(Workout workout) {
        Match match = Match.suggested(0.9, List.of(new ActivityId(new UUID(3, 3))));
        return workout.in(new WorkoutState.Missed(match), null);
    }

    private static FollowedPlan plan() {
        return FollowedPlan.of(aRequest()
                        .between(START, LocalDate.of(2027, 3, 14))
                        .on(5)
                        .withFitness(45)
                        .runningAWeek(40)
                        .build())
                .orElseThrow();
    }
}
