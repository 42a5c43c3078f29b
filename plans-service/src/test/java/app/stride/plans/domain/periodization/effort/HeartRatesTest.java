package app.stride.plans.domain.periodization.effort;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.Periodizer;
import app.stride.plans.domain.periodization.PlanningOutcome.Sound;
import app.stride.plans.domain.plan.HeartRateRange;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Target;
import app.stride.plans.domain.plan.Units;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.HeartRate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeartRatesTest {

    private static final HeartRate MAX = HeartRate.ofBpm(190);
    private static final HeartRate RESTING = HeartRate.ofBpm(50);
    private static final HeartRate THRESHOLD = HeartRate.ofBpm(170);

    @Test
    void theThresholdCountsBeforeReserveAndMaximum() {
        assertThat(easy(new HeartRates(MAX, RESTING, THRESHOLD))).isEqualTo("122-151");
        assertThat(easy(new HeartRates(MAX, RESTING, null))).isEqualTo("133-154");
        assertThat(easy(new HeartRates(MAX, null, null))).isEqualTo("124-150");
    }

    @Test
    void aRestingRateAboveTheHighestIsNotBelieved() {
        assertThat(easy(new HeartRates(MAX, HeartRate.ofBpm(200), null))).isEqualTo("124-150");
    }

    @Test
    void repeatsOfMinutesGoWithoutHeartRates() {
        assertThat(new HeartRates(MAX, RESTING, THRESHOLD).range(Intensity.INTERVAL))
                .isEmpty();
        assertThat(HeartRates.UNKNOWN.range(Intensity.EASY)).isEmpty();
    }

    @Test
    void easyStepsGoByHeartRateAndQuickOnesByPaceWhereBothAreKnown() {
        List<PlannedWorkout> workouts = workouts(new HeartRates(MAX, RESTING, null), 48.0);

        assertThat(workouts).filteredOn(run -> run.type() == WorkoutType.EASY).allSatisfy(run -> {
            assertThat(run.heartRate()).isNotNull();
            assertThat(run.pace()).isNotNull();
            assertThat(run.steps()).allMatch(step -> step.target() instanceof Target.AtHeartRate);
            assertThat(run.description()).contains("133-154 bpm");
        });
        assertThat(workouts)
                .filteredOn(run -> run.type() == WorkoutType.THRESHOLD)
                .allSatisfy(run -> assertThat(run.steps()).anyMatch(step -> step.target() instanceof Target.AtPace));
    }

    @Test
    void thresholdGoesByHeartRateWhereNoPaceIsKnown() {
        assertThat(workouts(new HeartRates(MAX, RESTING, null), null))
                .filteredOn(run -> run.type() == WorkoutType.THRESHOLD)
                .isNotEmpty()
                .allSatisfy(run -> assertThat(run.description()).contains("166-173 bpm"));
    }

    private static String easy(HeartRates rates) {
        HeartRateRange range = rates.range(Intensity.EASY).orElseThrow();
        return range.low().bpm() + "-" + range.high().bpm();
    }

    private static List<PlannedWorkout> workouts(HeartRates rates, Double fitness) {
        var request = aRequest().withHeart(rates).reading(Units.METRIC);
        request = fitness == null ? request.ofUnknownFitness() : request.withFitness(fitness);
        return ((Sound) new Periodizer().plan(request.build())).program().workouts();
    }
}
