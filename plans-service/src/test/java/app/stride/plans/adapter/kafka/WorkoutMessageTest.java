package app.stride.plans.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.lifecycle.Compliance;
import app.stride.plans.domain.lifecycle.Match;
import app.stride.plans.domain.lifecycle.PlanEvent;
import app.stride.plans.domain.lifecycle.PlanEvent.WorkoutChanged;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutState;
import app.stride.plans.testkit.SamplePlan;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The payload is what decides whether a completed workout is told of again. */
class WorkoutMessageTest {

    private static final SamplePlan SAMPLE = SamplePlan.of("2026-03-02", "2026-03-29");

    @Property(seed = "42")
    void aCompletedWorkoutIsToldAgainOnceItsPayloadIsAnother(
            @ForAll("completed") Workout before, @ForAll("completed") Workout after) {
        boolean told = PlanEvent.of(SAMPLE.plan(), before, after).isPresent();

        assertThat(told).isEqualTo(!message(before).equals(message(after)));
    }

    @Provide
    Arbitrary<Workout> completed() {
        Arbitrary<Double> ratios = Arbitraries.of(null, 0.9, 0.9001, 0.904, 0.905, 1.0);
        return Combinators.combine(
                        Arbitraries.of(0.9, 0.9001, 0.905),
                        Arbitraries.of(List.of(1L), List.of(1L, 2L), List.of(2L, 1L)),
                        Arbitraries.of(false, false, true),
                        ratios,
                        ratios)
                .as((score, runs, confirmed, distance, intensity) -> {
                    Match found = Match.found(score, activities(runs));
                    return SAMPLE.workouts()
                            .get(0)
                            .in(
                                    new WorkoutState.Completed(confirmed ? found.confirmed() : found),
                                    new Compliance(distance, 1.0, intensity, List.of(), null));
                });
    }

    private static List<ActivityId> activities(List<Long> runs) {
        return runs.stream().map(run -> new ActivityId(new UUID(0, run))).toList();
    }

    private static WorkoutMessage message(Workout workout) {
        return WorkoutMessage.of((WorkoutChanged) PlanEvent.completed(SAMPLE.plan(), workout));
    }
}
