package app.stride.plans.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.Match;
import app.stride.plans.domain.lifecycle.Move;
import app.stride.plans.domain.lifecycle.PlanEvent;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutState;
import app.stride.plans.domain.lifecycle.WorkoutStatus;
import app.stride.plans.domain.matching.Matcher;
import app.stride.plans.testkit.InMemoryTurn;
import app.stride.plans.testkit.MatchingRun;
import app.stride.plans.testkit.SamplePlan;
import app.stride.plans.usecase.projection.ProjectActivity;
import app.stride.plans.usecase.workout.WorkoutDecision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One run is one workout, also where one plan takes the place of another. */
class PlansGivenUpTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    private final Rematch rematch = new Rematch(new Matcher());
    private final ProjectActivity project = new ProjectActivity(rematch);
    private final SamplePlan first = new SamplePlan(MONDAY, MONDAY.plusDays(27), 1);
    private final SamplePlan second = new SamplePlan(TUESDAY, TUESDAY.plusDays(27), 2);
    private final InMemoryTurn turn = new InMemoryTurn(first);
    private final Activity monday = MatchingRun.run(MONDAY, 8);
    private final Activity tuesday = MatchingRun.run(TUESDAY, 8);

    @Test
    void theNextPlanTakesTheRunsOfItsDaysAndTheOthersStayWhatTheyWere() {
        // Given
        ran(monday);
        ran(tuesday);

        // When
        replace();

        // Then
        assertThat(done(first, MONDAY)).isEqualTo(new WorkoutState.Completed(Match.found(score(first), ids(monday))));
        assertThat(done(first, TUESDAY)).isEqualTo(WorkoutState.Planned.ANEW);
        assertThat(done(second, TUESDAY).match().activities()).isEqualTo(ids(tuesday));
        assertThat(turn.standing().values())
                .filteredOn(standing -> standing.status() == WorkoutStatus.COMPLETED)
                .hasSize(2);
    }

    @Test
    void aRunIsToldToBeNoMoreOfTheOldPlanBeforeItIsOfTheNewOne() {
        ran(tuesday);
        turn.told().clear();

        replace();

        assertThat(turn.told())
                .filteredOn(event -> event instanceof PlanEvent.WorkoutChanged)
                .extracting(event -> ((PlanEvent.WorkoutChanged) event).change())
                .containsExactly(PlanEvent.WorkoutChanged.Change.REOPENED, PlanEvent.WorkoutChanged.Change.COMPLETED);
    }

    @Test
    void aRunThatIsDeletedCompletesNothingInAPlanThatWasGivenUp() {
        ran(monday);
        replace();

        project.forget(turn, monday.id(), 2).await().indefinitely();

        assertThat(done(first, MONDAY)).isEqualTo(WorkoutState.Planned.ANEW);
    }

    @Test
    void alsoIfItWasMovedFarAwayBefore() {
        ran(monday);
        replace();
        ran(moved(monday, MONDAY.plusDays(20)));
        assertThat(done(first, MONDAY).match().activities()).isEqualTo(ids(monday));

        project.forget(turn, monday.id(), 3).await().indefinitely();

        assertThat(done(first, MONDAY)).isEqualTo(WorkoutState.Planned.ANEW);
    }

    @Test
    void whatWasCompletedByHandStaysCompletedWithoutItsRun() {
        // Given
        ran(tuesday);
        byHand(first, TUESDAY, tuesday);

        // When
        replace();

        // Then
        assertThat(done(first, TUESDAY)).isEqualTo(new WorkoutState.Completed(Match.decided(null)));
        assertThat(done(second, TUESDAY).match().activities()).isEqualTo(ids(tuesday));
    }

    @Test
    void aRunThatIsDeletedLeavesWhatItCompletedByHandWithoutIt() {
        // Given
        ran(tuesday);
        byHand(first, MONDAY.plusDays(9), tuesday);
        turn.told().clear();

        // When
        project.forget(turn, tuesday.id(), 2).await().indefinitely();

        // Then
        assertThat(done(first, MONDAY.plusDays(9))).isEqualTo(new WorkoutState.Completed(Match.decided(null)));
        assertThat(turn.told()).singleElement().satisfies(event -> {
            PlanEvent.WorkoutChanged told = (PlanEvent.WorkoutChanged) event;
            assertThat(told.change()).isEqualTo(PlanEvent.WorkoutChanged.Change.COMPLETED);
            assertThat(told.workout().match().activity()).isEmpty();
        });
    }

    private static Activity moved(Activity run, LocalDate date) {
        return new Activity(
                run.id(),
                2,
                date,
                run.start(),
                run.sport(),
                run.distance(),
                run.duration(),
                run.race(),
                run.duplicateOf(),
                run.laps());
    }

    private void ran(Activity run) {
        project.project(turn, run).await().indefinitely();
    }

    /** The second plan takes the place of the first one. */
    private void replace() {
        List<Workout> kept = turn.plans().get(0).workouts();
        turn.begin(new FullPlan(first.plan().cancel(NOW).fold(plan -> plan, PlansGivenUpTest::refused), kept));
        turn.begin(new FullPlan(second.plan(), second.workouts()));
        rematch.around(turn, Set.of(MONDAY, TUESDAY)).await().indefinitely();
    }

    private void byHand(SamplePlan plan, LocalDate date, Activity run) {
        new WorkoutDecision(rematch)
                .take(
                        turn,
                        plan.plan().id(),
                        on(plan, date).id(),
                        any -> true,
                        run,
                        state -> Move.to(new WorkoutState.Completed(Match.decided(run.id()))))
                .await()
                .indefinitely();
    }

    private double score(SamplePlan plan) {
        return Objects.requireNonNull(on(plan, MONDAY).match().score());
    }

    private WorkoutState done(SamplePlan plan, LocalDate date) {
        return on(plan, date).state();
    }

    private Workout on(SamplePlan plan, LocalDate date) {
        return turn.plans().stream()
                .filter(each -> each.plan().id().equals(plan.plan().id()))
                .flatMap(each -> each.workouts().stream())
                .filter(workout -> workout.date().equals(date))
                .findFirst()
                .orElseThrow();
    }

    private static List<ActivityId> ids(Activity run) {
        return List.of(run.id());
    }

    private static <T> T refused(String reason) {
        throw new AssertionError(reason);
    }
}
