package app.stride.plans.adapter.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.plans.testkit.GeneratedSegments;
import app.stride.plans.testkit.SampleWorkouts;
import com.garmin.fit.Decode;
import com.garmin.fit.FitDecoder;
import com.garmin.fit.FitMessages;
import com.garmin.fit.WktStepDuration;
import com.garmin.fit.WktStepTarget;
import com.garmin.fit.WorkoutStepMesg;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What Garmin's own SDK finds in our files. */
class FitWorkoutPropertiesTest {

    @Property(tries = 500, seed = "20261123")
    void garminsDecoderFindsTheSameSteps(@ForAll("workouts") List<Segment> segments) {
        byte[] file = FitWorkout.of(SampleWorkouts.PLAN, SampleWorkouts.of(segments));

        assertThat(new Decode().checkFileIntegrity(new ByteArrayInputStream(file)))
                .isTrue();
        FitMessages decoded = new FitDecoder().decode(new ByteArrayInputStream(file));
        List<WorkoutStepMesg> messages = decoded.getWorkoutStepMesgs();
        assertThat(decoded.getWorkoutMesgs())
                .singleElement()
                .satisfies(workout -> assertThat(workout.getNumValidSteps()).isEqualTo(messages.size()));
        List<WorkoutStepMesg> run = run(messages);
        List<Step> planned = segments.stream().flatMap(Segment::steps).toList();
        assertThat(run).hasSameSizeAs(planned);
        for (int i = 0; i < run.size(); i++) {
            assertSame(run.get(i), planned.get(i));
        }
    }

    /** The steps in the order in which a watch would lead through them. */
    private static List<WorkoutStepMesg> run(List<WorkoutStepMesg> messages) {
        List<WorkoutStepMesg> run = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            WorkoutStepMesg message = messages.get(i);
            assertThat(message.getMessageIndex()).isEqualTo(i);
            if (message.getDurationType() == WktStepDuration.REPEAT_UNTIL_STEPS_CMPLT) {
                List<WorkoutStepMesg> repeated =
                        messages.subList(message.getDurationStep().intValue(), i);
                for (int times = 1; times < message.getRepeatSteps(); times++) {
                    run.addAll(repeated);
                }
            } else {
                run.add(message);
            }
        }
        return run;
    }

    private static void assertSame(WorkoutStepMesg message, Step step) {
        if (step.by() == Governor.TIME) {
            assertThat(message.getDurationType()).isEqualTo(WktStepDuration.TIME);
            assertThat(message.getDurationTime().doubleValue())
                    .isCloseTo(step.duration().toMillis() / 1000.0, within(0.002));
        } else {
            assertThat(message.getDurationType()).isEqualTo(WktStepDuration.DISTANCE);
            assertThat(message.getDurationDistance().doubleValue())
                    .isCloseTo(step.distance().metres(), within(0.01));
        }
        if (step.target() instanceof Target.AtPace pace) {
            assertThat(message.getTargetType()).isEqualTo(WktStepTarget.SPEED);
            assertThat(message.getTargetValue()).isZero();
            assertThat(message.getCustomTargetSpeedLow().doubleValue())
                    .isCloseTo(pace.range().slow().speed().metresPerSecond(), within(0.001));
            assertThat(message.getCustomTargetSpeedHigh().doubleValue())
                    .isCloseTo(pace.range().fast().speed().metresPerSecond(), within(0.001));
        } else if (step.target() instanceof Target.AtHeartRate heart) {
            assertThat(message.getTargetType()).isEqualTo(WktStepTarget.HEART_RATE);
            assertThat(message.getCustomTargetHeartRateLow())
                    .isEqualTo(heart.range().low().bpm() + 100);
            assertThat(message.getCustomTargetHeartRateHigh())
                    .isEqualTo(heart.range().high().bpm() + 100);
        } else {
            assertThat(message.getTargetType()).isEqualTo(WktStepTarget.OPEN);
        }
    }

    @Provide
    Arbitrary<List<Segment>> workouts() {
        return GeneratedSegments.workouts();
    }
}
