package app.stride.plans.adapter.export;

import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Units;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A workout as a FIT workout file (FIT protocol 2.0, file type 5): a file id, the workout, and a message for each step. Repeated steps
 * are written once, followed by a message that leads back to them.
 */
final class FitWorkout {

    private static final int FILE_ID = 0;
    private static final int WORKOUT = 26;
    private static final int WORKOUT_STEP = 27;

    private static final int WORKOUT_FILE = 5;
    private static final int DEVELOPMENT_MANUFACTURER = 255;
    private static final int RUNNING = 1;

    /** Seconds from 1970 to 1989-12-31T00:00:00Z, where FIT's time begins. */
    private static final long FIT_EPOCH = 631_065_600;

    private FitWorkout() {}

    static byte[] of(TrainingPlan plan, Workout workout) {
        List<FitStep> steps =
                steps(Structure.of(workout.planned()), plan.athlete().profile().units());
        FitFile file = new FitFile();
        file.message(
                FILE_ID,
                List.of(
                        FitField.enumeration(0, WORKOUT_FILE),
                        FitField.uint16(1, DEVELOPMENT_MANUFACTURER),
                        FitField.uint16(2, 0),
                        FitField.uint32z(3, serial(workout)),
                        FitField.uint32(4, time(plan.updatedAt()))));
        file.message(
                WORKOUT,
                List.of(
                        FitField.enumeration(4, RUNNING),
                        FitField.uint16(6, steps.size()),
                        FitField.text(8, workout.planned().title())));
        for (int i = 0; i < steps.size(); i++) {
            file.message(WORKOUT_STEP, steps.get(i).fields(i));
        }
        return file.bytes();
    }

    private static List<FitStep> steps(List<Segment> segments, Units units) {
        List<FitStep> steps = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment instanceof Segment.Repeat repeat) {
                int first = steps.size();
                repeat.each().stream().map(step -> FitStep.of(step, units)).forEach(steps::add);
                steps.add(FitStep.repeat(first, repeat.times()));
            } else {
                steps.add(FitStep.of((Segment.Step) segment, units));
            }
        }
        return steps;
    }

    /** Tells workouts apart; the same one keeps its number, and 0 would mean that there is none. */
    private static long serial(Workout workout) {
        return Integer.toUnsignedLong(workout.id().value().hashCode() | 1);
    }

    private static long time(Instant instant) {
        return Math.max(0, instant.getEpochSecond() - FIT_EPOCH);
    }
}
