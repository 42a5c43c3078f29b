package app.stride.plans.domain.adaptation;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.adaptation.Proposal.Adapted;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.periodization.request.DateRange;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.plans.testkit.FollowedPlan;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After a break the plan holds what its sentences promise, also where the break is still to come or to end. */
class ComeBackGentlyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    /** Days from today of the first and the last day off, and of the last day on which everything is easy. */
    @ParameterizedTest
    @CsvSource({"0,13,27", "7,13,20", "1,20,40", "0,6,13", "5,11,18"})
    void whatIsPromisedIsWhatThePlanHolds(int from, int to, int easyUntil) {
        FollowedPlan plan = plan(TODAY);
        LocalDate last = TODAY.plusDays(easyUntil);

        Adapted adapted = adapted(plan, sick(from, to), TODAY);

        assertThat(adapted.reasons()).anyMatch(reason -> reason.startsWith("Until " + last + " everything is easy"));
        assertThat(runs(adapted, from, to)).isEmpty();
        assertThat(runs(adapted, to + 1, easyUntil))
                .isNotEmpty()
                .allMatch(run -> run.type() == WorkoutType.EASY || run.type() == WorkoutType.LONG)
                .allMatch(run -> run.distance().kilometres()
                        <= Math.max(3, before(plan, run.date()).distance().kilometres() * 0.75));
        assertThat(adapted.changes().dates()).noneMatch(date -> date.isBefore(TODAY.plusDays(from)));
        assertThat(adapted.audit().sound()).isTrue();
    }

    @Test
    void theFirstHalfOfTheReturnIsRunWithHalfTheLoad() {
        FollowedPlan plan = plan(TODAY);

        Adapted adapted = adapted(plan, sick(0, 13), TODAY);

        assertThat(runs(adapted, 14, 20))
                .isNotEmpty()
                .allMatch(run -> run.distance().kilometres()
                        <= Math.max(3, before(plan, run.date()).distance().kilometres() / 2));
    }

    @Test
    void whoTellsOfTheSameDaysAgainIsNotEasedTwice() {
        FollowedPlan plan = plan(TODAY);
        FollowedPlan eased = new FollowedPlan(adapted(plan, sick(0, 6), TODAY).plan(), plan.original());
        LocalDate onTheWayBack = TODAY.plusDays(9);

        assertThat(advise(eased, sick(0, 6), TODAY)).isInstanceOf(Proposal.Unchanged.class);
        assertThat(advise(eased.on(onTheWayBack, workout -> false), sick(0, 6), onTheWayBack))
                .isInstanceOf(Proposal.Unchanged.class);
    }

    @Test
    void whoIsIllForLongerThanWasSaidRunsHalfOfWhatWasPlannedAndNotOfWhatWasEased() {
        FollowedPlan plan = plan(TODAY);
        FollowedPlan eased = new FollowedPlan(adapted(plan, sick(0, 6), TODAY).plan(), plan.original());

        Adapted adapted = adapted(eased, sick(0, 9), TODAY);

        assertThat(runs(adapted, 7, 9)).isEmpty();
        assertThat(runs(adapted, 10, 12))
                .filteredOn(run -> run.type() == WorkoutType.EASY)
                .isNotEmpty()
                .allMatch(run -> run.distance().kilometres()
                        >= Math.floor(before(plan, run.date()).distance().kilometres()) / 2);
    }

    @Test
    void ofATaperThatStaysAsItIsTheAthleteIsTold() {
        LocalDate today = LocalDate.of(2027, 2, 15);

        Adapted adapted = adapted(
                plan(TODAY).on(today, workout -> false),
                new Wish(Cause.PAUSE, new DateRange(today, today.plusDays(9)), null, List.of()),
                today);

        assertThat(adapted.reasons()).anyMatch(reason -> reason.startsWith("The taper, from "));
    }

    private static Wish sick(int from, int to) {
        return new Wish(Cause.SICKNESS, new DateRange(TODAY.plusDays(from), TODAY.plusDays(to)), null, List.of());
    }

    private static FollowedPlan plan(LocalDate start) {
        return FollowedPlan.of(aRequest()
                        .between(start, LocalDate.of(2027, 3, 14))
                        .on(5)
                        .withFitness(45)
                        .runningAWeek(40)
                        .in(Duration.ofMinutes(100))
                        .build())
                .orElseThrow();
    }

    private static PlannedWorkout before(FollowedPlan plan, LocalDate date) {
        return plan.working().workouts().stream()
                .map(Workout::planned)
                .filter(workout -> workout.date().equals(date))
                .findFirst()
                .orElseThrow();
    }

    private static List<PlannedWorkout> runs(Adapted adapted, int from, int to) {
        return adapted.plan().workouts().stream()
                .map(Workout::planned)
                .filter(PlannedWorkout::isRun)
                .filter(run -> !run.date().isBefore(TODAY.plusDays(from))
                        && !run.date().isAfter(TODAY.plusDays(to)))
                .toList();
    }

    private static Adapted adapted(FollowedPlan plan, Wish wish, LocalDate today) {
        Proposal proposal = advise(plan, wish, today);
        assertThat(proposal).isInstanceOf(Adapted.class);
        return (Adapted) proposal;
    }

    private static Proposal advise(FollowedPlan plan, Wish wish, LocalDate today) {
        AtomicInteger next = new AtomicInteger();
        return new Adviser()
                .advise(
                        plan.working(),
                        plan.original(),
                        wish,
                        today,
                        () -> new WorkoutId(new UUID(9, next.incrementAndGet())));
    }
}
