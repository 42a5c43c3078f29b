package app.stride.plans.domain.adaptation;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.adaptation.Proposal.Adapted;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.periodization.request.DateRange;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.testkit.FollowedPlan;
import app.stride.running.FitnessIndex;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @CsvSource({"42", "44", "48", "50"})
    void afterARaceAllThatIsToComeGetsItsPaces(double shown) {
        Wish race = new Wish(Cause.RACE_RESULT, null, FitnessIndex.of(shown), List.of());
        LocalDate first = MONDAY.plusDays(21);
        LocalDate later = first.plusDays(14);

        WorkingPlan once = adapted(plan(46), race, first);

        assertSamePaces(once, plan(shown).working(), first);
        assertSamePaces(once, plan(shown).working(), later);
        assertThat(types(once)).isEqualTo(types(plan(46).working()));
        assertThat(once.adjustments().fitness()).containsExactly(FitnessIndex.of(shown));
        assertThat(advise(on(once, later), race, later)).isInstanceOf(Proposal.Unchanged.class);
    }

    @Test
    void sessionsAtNewPacesTakeWholeMinutesToo() {
        Wish race = new Wish(Cause.RACE_RESULT, null, FitnessIndex.of(49), List.of());

        WorkingPlan repaced = adapted(plan(46), race, MONDAY.plusDays(21));

        assertThat(repaced.workouts())
                .extracting(Workout::planned)
                .filteredOn(workout -> !workout.isGoalRace())
                .allMatch(workout -> workout.duration().toSeconds() % 60 == 0);
    }

    @Test
    void aSecondRaceRepacesWhatWasMadeForTheFirstAndWhatWasMadeForNone() {
        LocalDate first = MONDAY.plusDays(21);
        LocalDate second = first.plusDays(7);
        WorkingPlan once = adapted(plan(46), new Wish(Cause.RACE_RESULT, null, FitnessIndex.of(49), List.of()), first);

        WorkingPlan twice =
                adapted(on(once, second), new Wish(Cause.RACE_RESULT, null, FitnessIndex.of(51), List.of()), second);

        assertThat(types(twice)).isEqualTo(types(once));
        assertThat(twice.brokenBut(Set.of())).isEmpty();
        assertSamePaces(twice, plan(51).working(), second);
    }

    @Test
    void anotherFitnessIsHintedAtUntilThePlanFollowsIt() {
        LocalDate first = MONDAY.plusDays(21);
        Wish race = new Wish(Cause.RACE_RESULT, null, FitnessIndex.of(46), List.of());
        WorkingPlan once = adapted(plan(43), race, first);

        assertThat(causes(shows46(plan(43).working()), first)).contains(Cause.RACE_RESULT);
        assertThat(causes(shows46(once), first)).doesNotContain(Cause.RACE_RESULT);
        assertThat(causes(shows46(on(once, first.plusDays(14)).working()), first.plusDays(14)))
                .doesNotContain(Cause.RACE_RESULT);
    }

    private static List<Cause> causes(WorkingPlan plan, LocalDate today) {
        return Adviser.hints(plan, today).stream().map(Hint::cause).toList();
    }

    /** The same plan of an athlete whose runs show an index of 46. */
    private static WorkingPlan shows46(WorkingPlan plan) {
        return new WorkingPlan(plan(46).working().plan(), plan.workouts(), plan.request(), plan.adjustments());
    }

    private static FollowedPlan plan(double fitness) {
        return FollowedPlan.of(aRequest()
                        .between(MONDAY, LocalDate.of(2026, 10, 11))
                        .withFitness(fitness)
                        .runningAWeek(40)
                        .build())
                .orElseThrow();
    }

    private static FollowedPlan on(WorkingPlan plan, LocalDate today) {
        return new FollowedPlan(plan, plan(46).original()).on(today, workout -> false);
    }

    private static WorkingPlan adapted(FollowedPlan plan, Wish wish, LocalDate today) {
        Proposal proposal = advise(plan.on(today, workout -> false), wish, today);
        assertThat(proposal).isInstanceOf(Adapted.class);
        return ((Adapted) proposal).plan();
    }

    private static List<String> types(WorkingPlan plan) {
        return plan.workouts().stream()
                .map(workout -> workout.date() + " " + workout.planned().type())
                .toList();
    }

    /** In the two weeks from a day, but for what rounding to seconds takes. */
    private static void assertSamePaces(WorkingPlan plan, WorkingPlan other, LocalDate from) {
        assertThat(pacesOn(plan, from, 14))
                .usingElementComparator((one, another) -> Math.abs(one - another) <= 1 ? 0 : Long.compare(one, another))
                .containsExactlyElementsOf(pacesOn(other, from, 14));
    }

    /** The fast ends of all main paces of some days. */
    private static List<Long> pacesOn(WorkingPlan plan, LocalDate from, int days) {
        return plan.workouts().stream()
                .filter(workout ->
                        !workout.date().isBefore(from) && workout.date().isBefore(from.plusDays(days)))
                .map(workout -> workout.planned().pace())
                .filter(Objects::nonNull)
                .map(pace -> Math.round(pace.fast().secondsPerKilometre()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"13, false", "14, true", "20, true"})
    void ofALongAbsenceItIsSaidThatTheRestComesLater(int days, boolean cut) {
        LocalDate today = MONDAY.plusDays(21);
        Wish away = new Wish(Cause.UNAVAILABLE, new DateRange(today, today.plusDays(days)), null, List.of());

        Proposal proposal = advise(plan(46).on(today, workout -> false), away, today);

        assertThat(proposal).isInstanceOf(Adapted.class);
        assertThat(((Adapted) proposal)
                        .reasons().stream()
                                .anyMatch(("The days after " + today.plusDays(13)
                                        + " can be freed once they come near; ask again then.")::equals))
                .isEqualTo(cut);
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
