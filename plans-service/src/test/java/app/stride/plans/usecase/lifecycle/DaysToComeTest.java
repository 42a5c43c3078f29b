package app.stride.plans.usecase.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.adaptation.Schedule;
import app.stride.plans.domain.adaptation.WorkingPlan;
import app.stride.plans.domain.lifecycle.Decision;
import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.Match;
import app.stride.plans.domain.lifecycle.PlanState;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.matching.Matcher;
import app.stride.plans.domain.periodization.rule.Adjustments;
import app.stride.plans.domain.revision.Author;
import app.stride.plans.domain.revision.History;
import app.stride.plans.testkit.InMemoryTurn;
import app.stride.plans.testkit.OneAfterAnother;
import app.stride.plans.testkit.PlanningRequestBuilder;
import app.stride.plans.testkit.SamplePlan;
import app.stride.plans.usecase.PlanAtWork;
import app.stride.plans.usecase.Rematch;
import app.stride.plans.usecase.change.Revising;
import app.stride.plans.usecase.projection.ProjectActivity;
import app.stride.running.Distance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What was run today is looked at for the next days, too, at any hour of the day. */
class DaysToComeTest {

    /** A Saturday, of rest. */
    private static final LocalDate TODAY = LocalDate.parse("2026-03-14");

    /** In no zone on earth it is tomorrow yet. */
    private static final Instant NOW = Instant.parse("2026-03-14T03:00:00Z");

    private final Rematch rematch = new Rematch(new Matcher());
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void aWorkoutThatIsMovedToTomorrowIsSuggestedWhatWasRunToday() {
        FullPlan plan = planFrom(TODAY, workout -> workout);
        InMemoryTurn turn = new InMemoryTurn(plan);
        ran(turn, 8);

        Workout tuesday = on(plan, LocalDate.parse("2026-03-17"));
        move(turn, tuesday, TODAY.plusDays(1));

        assertThat(matchOf(turn, tuesday).decision()).isEqualTo(Decision.SUGGESTED);
    }

    @Test
    void aWorkoutThatIsMovedFarAwayIsNoMoreSuggestedWhatWasRunToday() {
        FullPlan plan = planFrom(TODAY, workout -> workout);
        InMemoryTurn turn = new InMemoryTurn(plan);
        ran(turn, 16);
        Workout sunday = on(plan, TODAY.plusDays(1));
        assertThat(matchOf(turn, sunday).decision()).isEqualTo(Decision.SUGGESTED);

        move(turn, sunday, TODAY.plusDays(5));

        assertThat(matchOf(turn, sunday)).isEqualTo(Match.NONE);
    }

    @Test
    void aDraftThatBeginsTomorrowIsSuggestedWhatWasRunToday() {
        FullPlan plan = planFrom(TODAY.plusDays(1), DaysToComeTest::asDraft);
        InMemoryTurn turn = new InMemoryTurn(plan);
        ran(turn, 16);

        new ActivatePlan(new OneAfterAnother(turn), rematch, clock)
                .activate(turn.athlete().id(), plan.plan().id(), any -> true)
                .await()
                .indefinitely();

        assertThat(matchOf(turn, on(plan, TODAY.plusDays(1))).decision()).isEqualTo(Decision.SUGGESTED);
    }

    private void ran(InMemoryTurn turn, double kilometres) {
        new ProjectActivity(rematch)
                .project(
                        turn,
                        new Activity(
                                new ActivityId(new UUID(3, 1)),
                                1,
                                TODAY,
                                NOW,
                                "run",
                                Distance.ofKilometres(kilometres),
                                Duration.ofMinutes(Math.round(kilometres * 6)),
                                false,
                                null,
                                List.of()))
                .await()
                .indefinitely();
    }

    private void move(InMemoryTurn turn, Workout workout, LocalDate date) {
        FullPlan plan = turn.plans().get(0);
        WorkingPlan working = new WorkingPlan(
                plan.plan(), plan.workouts(), PlanningRequestBuilder.aRequest().build(), Adjustments.NONE);
        Schedule moved = new Schedule(plan.plan(), plan.workouts(), TODAY, turn::newId)
                .move(workout.id(), date)
                .fold(schedule -> schedule, reason -> {
                    throw new AssertionError(reason);
                });
        new Revising(rematch, clock)
                .store(
                        turn,
                        new PlanAtWork(working, new History(plan, List.of())),
                        working.with(moved.workouts()),
                        new Revising.Occasion(Author.ATHLETE, "move", "", null, null))
                .await()
                .indefinitely();
    }

    private static FullPlan planFrom(LocalDate start, Function<TrainingPlan, TrainingPlan> state) {
        SamplePlan sample = new SamplePlan(start, start.plusDays(27));
        return new FullPlan(state.apply(sample.plan()), sample.workouts());
    }

    private static TrainingPlan asDraft(TrainingPlan plan) {
        return new TrainingPlan(
                plan.id(),
                plan.athlete(),
                new PlanState.Draft(),
                plan.name(),
                plan.type(),
                plan.method(),
                plan.goal(),
                plan.start(),
                plan.end(),
                plan.blend(),
                plan.baseline(),
                plan.revision(),
                plan.version(),
                plan.createdAt(),
                plan.updatedAt(),
                plan.tally());
    }

    private static Workout on(FullPlan plan, LocalDate date) {
        return plan.workouts().stream()
                .filter(workout -> workout.date().equals(date))
                .findFirst()
                .orElseThrow();
    }

    private static Match matchOf(InMemoryTurn turn, Workout workout) {
        return turn.workouts().stream()
                .filter(each -> each.id().equals(workout.id()))
                .findFirst()
                .orElseThrow()
                .match();
    }
}
