package app.stride.plans.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.lifecycle.PlanEvent.WorkoutChanged;
import app.stride.plans.testkit.SamplePlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkoutTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    private final SamplePlan sample = SamplePlan.of("2026-03-02", "2026-03-29");
    private final TrainingPlan plan = sample.plan();
    private final Workout easy = sample.workouts().get(0);
    private final Workout rest = sample.workouts().get(5);
    private final Workout done = by(easy, new UUID(0, 1), 0.9);

    @Test
    void aRunWhoseDayIsOverWasMissed() {
        assertThat(easy.statusOn(MONDAY)).isEqualTo(WorkoutStatus.PLANNED);
        assertThat(easy.statusOn(MONDAY.plusDays(1))).isEqualTo(WorkoutStatus.MISSED);
        assertThat(done.statusOn(MONDAY.plusDays(1))).isEqualTo(WorkoutStatus.COMPLETED);
    }

    @Test
    void aRaceIsWaitedForOneDayLonger() {
        LocalDate raceDay = sample.end();
        Workout race = sample.workouts().get(sample.workouts().size() - 1);

        assertThat(race.statusOn(raceDay.plusDays(1))).isEqualTo(WorkoutStatus.PLANNED);
        assertThat(race.statusOn(raceDay.plusDays(2))).isEqualTo(WorkoutStatus.MISSED);
        assertThat(race.missed().isMissedTooEarly(raceDay.plusDays(1))).isTrue();
    }

    @Test
    void whatIsDaysAheadCannotBeDoneYet() {
        assertThat(easy.reasonAgainstCompletingOn(MONDAY.minusDays(1))).isEmpty();
        assertThat(easy.reasonAgainstCompletingOn(MONDAY.minusDays(2)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("still ahead", "move it"));
        assertThat(done.reasonAgainstCompletingOn(MONDAY.minusDays(2))).isEmpty();
    }

    @Test
    void restIsNeverMissedNorCounted() {
        assertThat(rest.statusOn(MONDAY.plusDays(30))).isEqualTo(WorkoutStatus.PLANNED);
        assertThat(Tally.of(List.of(easy, rest, done))).isEqualTo(new Tally(1, 2));
    }

    @Test
    void whatHappenedToAWorkoutIsWorthTelling() {
        assertThat(told(easy, done)).isEqualTo(WorkoutChanged.Change.COMPLETED);
        assertThat(told(done, by(easy, new UUID(0, 2), 0.9))).isEqualTo(WorkoutChanged.Change.COMPLETED);
        assertThat(told(done, easy)).isEqualTo(WorkoutChanged.Change.REOPENED);
        assertThat(told(easy, easy.in(new WorkoutState.Skipped("rain"), null)))
                .isEqualTo(WorkoutChanged.Change.SKIPPED);
    }

    @Test
    void whatNobodyNeedsToKnowIsNotTold() {
        Workout suggested =
                easy.in(new WorkoutState.Planned(Match.suggested(0.5, List.of(new ActivityId(new UUID(0, 1))))), null);

        assertThat(told(easy, suggested)).isNull();
        assertThat(told(done, done)).isNull();
    }

    @Test
    void whatIsToldAlikeIsNotToldAgain() {
        UUID run = new UUID(0, 1);
        Match restarted = Match.found(0.9, List.of(new ActivityId(run), new ActivityId(new UUID(0, 2))));

        assertThat(told(done, by(easy, run, 0.9001))).isNull();
        assertThat(told(done, easy.in(new WorkoutState.Completed(restarted), new Compliance(1.001, 1.0))))
                .isNull();
        assertThat(told(done, by(easy, run, 0.92))).isEqualTo(WorkoutChanged.Change.COMPLETED);
        assertThat(told(done, easy.in(done.state(), new Compliance(0.9, 1.0))))
                .isEqualTo(WorkoutChanged.Change.COMPLETED);
        assertThat(told(done, easy.in(new WorkoutState.Completed(done.match().confirmed()), done.compliance())))
                .isEqualTo(WorkoutChanged.Change.COMPLETED);
    }

    @Test
    void thatItWasMissedIsTold() {
        assertThat(told(easy, easy.missed())).isEqualTo(WorkoutChanged.Change.MISSED);
        assertThat(told(easy.missed(), easy.missed())).isNull();
    }

    private WorkoutChanged.@Nullable Change told(Workout before, Workout after) {
        Optional<PlanEvent> event = PlanEvent.of(plan, before, after);
        return event.map(change -> ((WorkoutChanged) change).change()).orElse(null);
    }

    private static Workout by(Workout workout, UUID activity, double score) {
        Match match = Match.found(score, List.of(new ActivityId(activity)));
        return workout.in(new WorkoutState.Completed(match), new Compliance(1.0, 1.0));
    }
}
