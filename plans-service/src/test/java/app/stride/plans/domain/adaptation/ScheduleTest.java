package app.stride.plans.domain.adaptation;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.lifecycle.Match;
import app.stride.plans.domain.lifecycle.Move;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.lifecycle.WorkoutState;
import app.stride.plans.domain.lifecycle.WorkoutStatus;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.plans.testkit.SamplePlan;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final SamplePlan SAMPLE = SamplePlan.of("2026-03-02", "2026-03-29");
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-09");
    private static final LocalDate SATURDAY = LocalDate.parse("2026-03-14");

    private final Schedule schedule = schedule(SAMPLE.workouts(), MONDAY);

    @Test
    void aRunAndARestDayChangePlaces() {
        Schedule moved = made(schedule.move(on(MONDAY), SATURDAY));

        assertThat(moved.on(SATURDAY)).extracting(Workout::id).containsExactly(on(MONDAY));
        assertThat(moved.on(MONDAY)).extracting(Workout::id).containsExactly(on(SATURDAY));
    }

    @Test
    void twoSessionsMayShareADayAndNoDateIsLeftEmpty() {
        LocalDate tuesday = MONDAY.plusDays(1);

        Schedule moved = made(schedule.move(on(MONDAY), tuesday));

        assertThat(moved.on(tuesday)).hasSize(2);
        assertThat(moved.on(MONDAY))
                .singleElement()
                .satisfies(rest -> assertThat(rest.planned().type()).isEqualTo(WorkoutType.REST));
        assertThat(made(moved.move(on(MONDAY), MONDAY)).workouts()).hasSize(28);
    }

    @Test
    void aMovedWorkoutTakesOnTheWeekOfItsNewDate() {
        Schedule moved = made(schedule.move(on(MONDAY), MONDAY.plusDays(9)));

        assertThat(moved.find(on(MONDAY)))
                .hasValueSatisfying(
                        workout -> assertThat(workout.planned().weekNumber()).isEqualTo(3));
    }

    @Test
    void nothingIsMovedOutOfThePlanIntoThePastOrOntoTheRace() {
        assertThat(refusal(schedule.move(on(MONDAY), LocalDate.parse("2026-03-30"))))
                .contains("outside the plan");
        assertThat(refusal(schedule.move(on(MONDAY), MONDAY.minusDays(1)))).contains("is over");
        assertThat(refusal(schedule.move(on(MONDAY), LocalDate.parse("2026-03-29"))))
                .contains("is your race");
        assertThat(refusal(schedule.move(on(LocalDate.parse("2026-03-29")), SATURDAY)))
                .contains("goal race stays");
        assertThat(refusal(schedule.move(on(SATURDAY), MONDAY))).contains("rest day is moved");
        assertThat(refusal(schedule.move(new WorkoutId(new UUID(5, 5)), MONDAY)))
                .contains("no workout");
    }

    @Test
    void whatIsDoneOrLeftOutStaysAsItIs() {
        Schedule completed = schedule(in(MONDAY, new WorkoutState.Completed(Match.decided(null))), MONDAY);
        Schedule skipped = schedule(in(MONDAY, new WorkoutState.Skipped(null)), MONDAY);

        assertThat(refusal(completed.move(on(MONDAY), SATURDAY))).contains("completed and stays");
        assertThat(refusal(completed.drop(on(MONDAY)))).contains("reopen it");
        assertThat(refusal(skipped.move(on(MONDAY), SATURDAY))).contains("skipped and stays");
    }

    @Test
    void whatWasMissedMayBeDoneOnAnotherDay() {
        Schedule late = schedule(in(MONDAY, new WorkoutState.Missed(Match.NONE)), MONDAY.plusDays(2));

        Schedule moved = made(late.move(on(MONDAY), SATURDAY));

        assertThat(moved.find(on(MONDAY)))
                .hasValueSatisfying(
                        workout -> assertThat(workout.state().status()).isEqualTo(WorkoutStatus.PLANNED));
    }

    @Test
    void whatWasSuggestedForADayIsNotSuggestedForAnother() {
        Match suggested = Match.suggested(0.6, List.of(new ActivityId(new UUID(3, 1))));
        Schedule open = schedule(in(MONDAY, new WorkoutState.Planned(suggested)), MONDAY);

        Schedule moved = made(open.move(on(MONDAY), SATURDAY));

        assertThat(moved.find(on(MONDAY)))
                .hasValueSatisfying(workout -> assertThat(workout.state()).isEqualTo(WorkoutState.Planned.ANEW));
    }

    @Test
    void whatTheAthleteDecidedGoesAlong() {
        WorkoutState decided = new WorkoutState.Planned(Match.decided(null));

        Schedule moved = made(schedule(in(MONDAY, decided), MONDAY).move(on(MONDAY), SATURDAY));

        assertThat(moved.find(on(MONDAY)))
                .hasValueSatisfying(workout -> assertThat(workout.state()).isEqualTo(decided));
    }

    @Test
    void aDayThatIsOverIsNotMadeADayOfRest() {
        Schedule late = schedule(in(MONDAY, new WorkoutState.Missed(Match.NONE)), MONDAY.plusDays(1));

        assertThat(refusal(late.drop(on(MONDAY)))).contains("2026-03-09 is over");
    }

    @Test
    void twoWorkoutsChangePlaces() {
        LocalDate sunday = SATURDAY.plusDays(1);

        Schedule swapped = made(schedule.swap(on(MONDAY), on(sunday)));

        assertThat(swapped.on(sunday)).extracting(Workout::id).containsExactly(on(MONDAY));
        assertThat(swapped.on(MONDAY)).extracting(Workout::id).containsExactly(on(sunday));
    }

    @Test
    void aDroppedWorkoutLeavesARestDay() {
        Schedule dropped = made(schedule.drop(on(MONDAY)));

        assertThat(dropped.on(MONDAY)).singleElement().satisfies(rest -> {
            assertThat(rest.planned().type()).isEqualTo(WorkoutType.REST);
            assertThat(rest.planned().distance().isZero()).isTrue();
        });
    }

    private static List<Workout> in(LocalDate date, WorkoutState state) {
        return SAMPLE.workouts().stream()
                .map(workout -> workout.date().equals(date) ? workout.in(state, null) : workout)
                .toList();
    }

    private static Schedule schedule(List<Workout> workouts, LocalDate today) {
        return new Schedule(SAMPLE.plan(), workouts, today, () -> new WorkoutId(new UUID(9, 9)));
    }

    private static WorkoutId on(LocalDate date) {
        return SAMPLE.workouts().stream()
                .filter(workout -> workout.date().equals(date))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Schedule made(Move<Schedule> move) {
        return move.fold(next -> next, reason -> {
            throw new AssertionError(reason);
        });
    }

    private static String refusal(Move<Schedule> move) {
        return move.fold(next -> "it was made", reason -> reason);
    }
}
