package app.stride.plans.domain.adaptation;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.adaptation.Proposal.Adapted;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.periodization.DateRange;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.testkit.FollowedPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a coach would say in plain cases. */
class AdviserTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 7, 6);

    /** Days from the plan's first Monday, of which the sickness may be over or still to come. */
    @ParameterizedTest
    @CsvSource({"0,0,2", "0,1,4", "1,0,3", "3,1,5", "7,7,9", "9,5,8", "30,28,31"})
    void afterACoughTheNextDaysAreEasyWheneverItComes(int today, int from, int to) {
        LocalDate day = MONDAY.plusDays(today);
        FollowedPlan plan = FollowedPlan.of(aRequest()
                        .between(MONDAY, LocalDate.of(2026, 10, 11))
                        .runningAWeek(32)
                        .longestLately(11)
                        .build())
                .map(made -> made.on(day, workout -> !workout.date().isBefore(MONDAY.plusDays(from))))
                .orElseThrow();
        Wish cough =
                new Wish(Cause.SICKNESS, new DateRange(MONDAY.plusDays(from), MONDAY.plusDays(to)), null, List.of());

        Proposal proposal = advise(plan, cough, day);

        assertThat(proposal).isInstanceOf(Adapted.class);
        LocalDate back = later(day, MONDAY.plusDays(to + 1L));
        assertThat(((Adapted) proposal).plan().workouts())
                .filteredOn(workout -> workout.date().equals(back))
                .noneMatch(workout -> isHard(workout.planned()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean isHard(PlannedWorkout workout) {
        return workout.isRun() && workout.type().isQuality();
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
