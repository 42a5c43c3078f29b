package app.stride.plans.domain.periodization;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.stride.plans.domain.periodization.PlanningOutcome.Sound;
import app.stride.plans.domain.periodization.approach.Approach;
import app.stride.plans.domain.periodization.approach.MethodologyBlend;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Program;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.plans.testkit.checker.PlanChecker;
import app.stride.running.Distance;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MethodologyBlendTest {

    private static final Set<WorkoutType> AT_THRESHOLD =
            Set.of(WorkoutType.TEMPO, WorkoutType.TEMPO_SHORT, WorkoutType.THRESHOLD);
    private static final Program OURS = marathon(Map.of());

    @Test
    void polarizedTradesThresholdForIntervals() {
        Program polarized = marathon(Map.of("polarized", 1.0));

        assertThat(minutes(polarized, AT_THRESHOLD::contains)).isLessThan(0.7 * minutes(OURS, AT_THRESHOLD::contains));
        assertThat(intervals(polarized)).isGreaterThan(1.5 * intervals(OURS));
    }

    @Test
    void pyramidalHasMoreThresholdAndLessThatIsFaster() {
        Program pyramidal = marathon(Map.of("pyramidal", 1.0));

        assertThat(minutes(pyramidal, AT_THRESHOLD::contains)).isGreaterThan(minutes(OURS, AT_THRESHOLD::contains));
        assertThat(intervals(pyramidal)).isLessThan(intervals(OURS));
    }

    @Test
    void norwegianHasMostThresholdOfAll() {
        double norwegian = minutes(marathon(Map.of("norwegian", 1.0)), AT_THRESHOLD::contains);

        for (Approach other : Approach.values()) {
            assertThat(norwegian)
                    .isGreaterThanOrEqualTo(minutes(marathon(Map.of(other.code(), 1.0)), AT_THRESHOLD::contains));
        }
    }

    @Test
    void danielsBringsSpeedIntoTheBase() {
        assertThat(sessions(marathon(Map.of("daniels", 1.0)), "repetitions"))
                .isGreaterThan(sessions(OURS, "repetitions"));
    }

    @Test
    void lydiardHasMoreVolumeAndLessQuality() {
        Program lydiard = marathon(Map.of("lydiard", 1.0));

        assertThat(lydiard.distance()).isGreaterThan(OURS.distance());
        assertThat(minutes(lydiard, WorkoutType::isQuality)).isLessThan(minutes(OURS, WorkoutType::isQuality));
    }

    @Test
    void hansonsHasMoreRacePaceAndShorterLongRuns() {
        Program hansons = marathon(Map.of("hansons", 1.0));

        assertThat(minutes(hansons, type -> type == WorkoutType.RACE_PACE))
                .isGreaterThan(1.3 * minutes(OURS, type -> type == WorkoutType.RACE_PACE));
        assertThat(longest(hansons)).isLessThan(27).isLessThan(longest(OURS));
    }

    @Test
    void aBlendLiesBetweenItsApproaches() {
        double polarized = minutes(marathon(Map.of("polarized", 1.0)), AT_THRESHOLD::contains);
        double both = minutes(marathon(Map.of("polarized", 1.0, "norwegian", 1.0)), AT_THRESHOLD::contains);
        double norwegian = minutes(marathon(Map.of("norwegian", 1.0)), AT_THRESHOLD::contains);

        assertThat(both).isBetween(polarized, norwegian);
    }

    @ParameterizedTest
    @EnumSource(Approach.class)
    void everyApproachKeepsTheRules(Approach approach) {
        PlanningRequest request = aRequest()
                .over(Distance.TEN_KILOMETRES)
                .blending(Map.of(approach.code(), 1.0))
                .build();

        assertThat(new Periodizer().plan(request))
                .isInstanceOfSatisfying(
                        Sound.class,
                        sound -> assertThat(PlanChecker.faultsOf(request, sound.program()))
                                .isEmpty());
    }

    @Test
    void weightsAreMadeToAddUpToOne() {
        assertThat(MethodologyBlend.of(Map.of("lydiard", 3.0, "daniels", 1.0, "hansons", 0.0))
                        .byName())
                .containsExactly(Map.entry("daniels", 0.25), Map.entry("lydiard", 0.75));
        assertThat(MethodologyBlend.of(Map.of()).isOurs()).isTrue();
    }

    @Test
    void unknownNamesAndEmptyWeightsAreRefused() {
        Map<String, Double> unknown = new HashMap<>(Map.of("daniels", 1.0, "magic", 1.0));

        assertThatThrownBy(() -> MethodologyBlend.of(unknown))
                .hasMessage("must be one of polarized, pyramidal, norwegian, daniels, lydiard, hansons");
        assertThatThrownBy(() -> MethodologyBlend.of(Map.of("daniels", 0.0))).hasMessageContaining("above 0");
    }

    @Test
    void theMeanOfApproachesIsTakenByTheirWeights() {
        assertThat(MethodologyBlend.of(Map.of("lydiard", 1.0, "hansons", 1.0))
                        .emphasis()
                        .volume())
                .isCloseTo(1.10, within(1e-9));
    }

    private static Program marathon(Map<String, Double> blend) {
        PlanningRequest request = aRequest()
                .over(Distance.MARATHON)
                .from("2025-12-22")
                .runningAWeek(60)
                .longestLately(20)
                .withFitness(52)
                .blending(blend)
                .build();
        return ((Sound) new Periodizer().plan(request)).program();
    }

    /** Minutes of work in all sessions of some types. */
    private static double minutes(Program program, Predicate<WorkoutType> types) {
        return program.workouts().stream()
                .filter(workout -> types.test(workout.type()))
                .flatMap(PlannedWorkout::steps)
                .filter(step -> step.kind() == Segment.Kind.WORK)
                .mapToDouble(step -> step.duration().toSeconds() / 60.0)
                .sum();
    }

    private static double intervals(Program program) {
        return minutes(program, type -> type == WorkoutType.INTERVALS);
    }

    private static long sessions(Program program, String subtype) {
        return program.workouts().stream()
                .filter(workout -> subtype.equals(workout.subtype()))
                .count();
    }

    private static double longest(Program program) {
        return program.workouts().stream()
                .filter(workout -> workout.type().isLong())
                .map(PlannedWorkout::distance)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .kilometres();
    }
}
