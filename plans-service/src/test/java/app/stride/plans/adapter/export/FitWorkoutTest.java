package app.stride.plans.adapter.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.plans.testkit.SampleWorkouts;
import app.stride.running.Distance;
import com.garmin.fit.File;
import com.garmin.fit.FitDecoder;
import com.garmin.fit.FitMessages;
import com.garmin.fit.Intensity;
import com.garmin.fit.Sport;
import com.garmin.fit.WktStepDuration;
import com.garmin.fit.WorkoutStepMesg;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FitWorkoutTest {

    private static final Target JOG = new Target.ByEffort(2, "easy jog");

    @Test
    void theFileSaysWhatItIs() {
        FitMessages file = decode(SampleWorkouts.of("Zürich 6×800 m", "Some of them.", List.of(step(Kind.WORK, 60))));

        assertThat(file.getFileIdMesgs()).singleElement().satisfies(id -> {
            assertThat(id.getType()).isEqualTo(File.WORKOUT);
            assertThat(id.getSerialNumber()).isPositive();
            assertThat(id.getTimeCreated().getDate().toInstant()).isEqualTo(SampleWorkouts.PLAN.updatedAt());
        });
        assertThat(file.getWorkoutMesgs()).singleElement().satisfies(workout -> {
            assertThat(workout.getSport()).isEqualTo(Sport.RUNNING);
            assertThat(workout.getWktName()).isEqualTo("Zürich 6×800 m");
        });
    }

    @Test
    void stepsSayWhatTheyAreFor() {
        List<Segment> segments = List.of(
                step(Kind.WARMUP, 600),
                step(Kind.STEADY, 600),
                step(Kind.WORK, 60),
                step(Kind.STRIDES, 20),
                step(Kind.RECOVERY, 60),
                step(Kind.COOLDOWN, 600));

        assertThat(decode(SampleWorkouts.of(segments)).getWorkoutStepMesgs())
                .extracting(WorkoutStepMesg::getIntensity)
                .containsExactly(
                        Intensity.WARMUP,
                        Intensity.ACTIVE,
                        Intensity.INTERVAL,
                        Intensity.INTERVAL,
                        Intensity.RECOVERY,
                        Intensity.COOLDOWN);
    }

    @Test
    void repeatedStepsAreWrittenOnce() {
        Segment repeat = new Segment.Repeat(6, List.of(step(Kind.WORK, 180), step(Kind.RECOVERY, 90)));

        List<WorkoutStepMesg> steps = decode(SampleWorkouts.of(List.of(step(Kind.WARMUP, 600), repeat)))
                .getWorkoutStepMesgs();

        assertThat(steps).hasSize(4);
        assertThat(steps.get(3).getDurationType()).isEqualTo(WktStepDuration.REPEAT_UNTIL_STEPS_CMPLT);
        assertThat(steps.get(3).getDurationStep()).isEqualTo(1);
        assertThat(steps.get(3).getRepeatSteps()).isEqualTo(6);
    }

    @Test
    void aWorkoutWithoutSegmentsIsOneStep() {
        assertThat(decode(SampleWorkouts.of(List.of())).getWorkoutStepMesgs())
                .singleElement()
                .satisfies(step -> assertThat(step.getDurationDistance()).isEqualTo(8000f));
    }

    @Test
    void aStepWithoutAnAmountEndsByTheLapButton() {
        assertThat(decode(SampleWorkouts.of(List.of(step(Kind.STEADY, 0)))).getWorkoutStepMesgs())
                .singleElement()
                .satisfies(step -> assertThat(step.getDurationType()).isEqualTo(WktStepDuration.OPEN));
    }

    @Test
    void longWordsAreCutBetweenLetters() {
        FitMessages file = decode(SampleWorkouts.of("ü".repeat(200), "", List.of(step(Kind.WORK, 60))));

        assertThat(file.getWorkoutMesgs().get(0).getWktName()).isEqualTo("ü".repeat(60));
    }

    @Test
    void theSameWorkoutIsTheSameFile() {
        Workout workout = SampleWorkouts.of(List.of(step(Kind.WORK, 60)));

        assertThat(FitWorkout.of(SampleWorkouts.PLAN, workout)).isEqualTo(FitWorkout.of(SampleWorkouts.PLAN, workout));
    }

    private static FitMessages decode(Workout workout) {
        return new FitDecoder().decode(new ByteArrayInputStream(FitWorkout.of(SampleWorkouts.PLAN, workout)));
    }

    private static Step step(Kind kind, long seconds) {
        return new Step(kind, Duration.ofSeconds(seconds), Distance.ZERO, Governor.TIME, JOG);
    }
}
