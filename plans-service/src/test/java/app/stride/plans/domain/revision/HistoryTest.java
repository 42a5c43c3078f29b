package app.stride.plans.domain.revision;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.adaptation.Schedule;
import app.stride.plans.domain.lifecycle.Compliance;
import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.Match;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.lifecycle.WorkoutState;
import app.stride.plans.testkit.SamplePlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final SamplePlan SAMPLE = SamplePlan.of("2026-03-02", "2026-03-29");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-09");

    @Test
    void theOriginalIsWhatIsLeftWhenAllIsUndone() {
        History history = after(TODAY.plusDays(1), TODAY.plusDays(3), TODAY.plusDays(5));

        assertThat(history.revisions()).extracting(Revision::number).containsExactly(1, 2, 3, 4);
        assertThat(history.original()).isEqualTo(SAMPLE.workouts());
        assertThat(history.at(4)).isEqualTo(history.plan().workouts());
    }

    @Test
    void anyTwoRevisionsAreCompared() {
        History history = after(TODAY.plusDays(1), TODAY.plusDays(5));

        assertThat(history.between(1, 2)).isEqualTo(Changes.between(history.at(1), history.at(2)));
        assertThat(history.between(1, 3)).isEqualTo(Changes.between(history.at(1), history.at(3)));
        assertThat(history.between(3, 1)).isEqualTo(Changes.between(history.at(3), history.at(1)));
        assertThat(history.between(2, 2).isEmpty()).isTrue();
    }

    @Test
    void whatIsTakenBackIsNoChange() {
        History history = after(TODAY.plusDays(1), TODAY);

        assertThat(history.between(1, 3).isEmpty()).isTrue();
        assertThat(history.between(1, 2).each())
                .extracting(WorkoutChange::kind)
                .contains(WorkoutChange.Kind.MOVED, WorkoutChange.Kind.ADDED);
    }

    @Test
    void adherenceIsWhatWasDoneOverWhatWasPlanned() {
        List<Workout> workouts = new ArrayList<>(SAMPLE.workouts());
        workouts.set(0, done(workouts.get(0), 0.5));
        History history = new History(new FullPlan(SAMPLE.plan(), workouts), List.of());

        Adherence adherence = history.adherence(LocalDate.parse("2026-03-04"));

        assertThat(adherence.plannedSessions()).isEqualTo(2);
        assertThat(adherence.doneSessions()).isEqualTo(1);
        assertThat(adherence.distanceRatio()).isEqualTo(0.25);
        assertThat(history.adherence(SAMPLE.start()).sessionRatio()).isEqualTo(1);
    }

    private static Workout done(Workout workout, double part) {
        Match match = Match.found(1, List.of(new ActivityId(new UUID(3, 3))));
        return workout.in(new WorkoutState.Completed(match), new Compliance(part, part));
    }

    /** The run of today moved to each of these dates in turn. */
    private static History after(LocalDate... dates) {
        WorkoutId run = SAMPLE.workouts().stream()
                .filter(workout -> workout.date().equals(TODAY))
                .findFirst()
                .orElseThrow()
                .id();
        TrainingPlan plan = SAMPLE.plan();
        Schedule schedule = new Schedule(plan, SAMPLE.workouts(), TODAY, () -> new WorkoutId(new UUID(9, 9)));
        List<Revision> revisions = new ArrayList<>();
        for (LocalDate date : dates) {
            Schedule before = schedule;
            schedule = before.move(run, date).fold(next -> next, reason -> before);
            plan = plan.revised(Instant.EPOCH);
            revisions.add(new Revision(
                    plan.revision(),
                    Instant.EPOCH,
                    Author.ATHLETE,
                    "move",
                    "A reason.",
                    Changes.between(before.workouts(), schedule.workouts())));
        }
        return new History(new FullPlan(plan, schedule.workouts()), revisions);
    }
}
