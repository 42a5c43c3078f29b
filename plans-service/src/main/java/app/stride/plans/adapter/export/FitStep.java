package app.stride.plans.adapter.export;

import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.plans.domain.plan.Units;
import java.util.List;

/**
 * A step of a FIT workout.
 *
 * @param name what the watch shows, empty for a repeat
 * @param durationValue milliseconds, centimetres, or the index of the first repeated step
 * @param targetValue how often steps are repeated, 0 for a target of our own
 * @param low the slow speed in mm/s, or the low heart rate in bpm + 100
 * @param high the fast speed in mm/s, or the high heart rate in bpm + 100
 */
record FitStep(
        String name,
        int durationType,
        long durationValue,
        int targetType,
        long targetValue,
        long low,
        long high,
        int intensity,
        String notes) {

    private static final int TIME = 0;
    private static final int DISTANCE = 1;
    private static final int UNTIL_LAP_BUTTON = 5;
    private static final int UNTIL_STEPS_COMPLETE = 6;

    private static final int SPEED = 0;
    private static final int HEART_RATE = 1;
    private static final int OPEN = 2;

    /** FIT takes 0 to 100 for a percentage of the maximum, and beats per minute above. */
    private static final int BEATS_OFFSET = 100;

    private static final int ACTIVE = 0;
    private static final int WARMUP = 2;
    private static final int COOLDOWN = 3;
    private static final int RECOVERY = 4;
    private static final int INTERVAL = 5;

    static FitStep of(Step step, Units units) {
        FitStep plain = new FitStep(
                name(step),
                durationType(step),
                amount(step),
                OPEN,
                0,
                FitField.NO_UINT32,
                FitField.NO_UINT32,
                intensity(step),
                step.target().words(units));
        if (step.target() instanceof Target.AtPace pace) {
            return plain.aimingAt(
                    SPEED,
                    millimetresPerSecond(pace.range().slow().speed().metresPerSecond()),
                    millimetresPerSecond(pace.range().fast().speed().metresPerSecond()));
        }
        if (step.target() instanceof Target.AtHeartRate heart) {
            return plain.aimingAt(
                    HEART_RATE,
                    heart.range().low().bpm() + BEATS_OFFSET,
                    heart.range().high().bpm() + BEATS_OFFSET);
        }
        return plain;
    }

    /** Back to the step of that index until the steps from there on were run so many times in all. */
    static FitStep repeat(int first, int times) {
        return new FitStep(
                "", UNTIL_STEPS_COMPLETE, first, OPEN, times, FitField.NO_UINT32, FitField.NO_UINT32, ACTIVE, "");
    }

    private FitStep aimingAt(int type, long slowOrLow, long fastOrHigh) {
        return new FitStep(name, durationType, durationValue, type, 0, slowOrLow, fastOrHigh, intensity, notes);
    }

    List<FitField> fields(int index) {
        return List.of(
                FitField.uint16(254, index),
                FitField.text(0, name),
                FitField.enumeration(1, durationType),
                FitField.uint32(2, durationValue),
                FitField.enumeration(3, targetType),
                FitField.uint32(4, targetValue),
                FitField.uint32(5, low),
                FitField.uint32(6, high),
                FitField.enumeration(7, intensity),
                FitField.text(8, notes));
    }

    private static int durationType(Step step) {
        if (amount(step) == 0) {
            return UNTIL_LAP_BUTTON;
        }
        return step.by() == Governor.TIME ? TIME : DISTANCE;
    }

    private static long amount(Step step) {
        return step.by() == Governor.TIME
                ? step.duration().toMillis()
                : Math.round(step.distance().metres() * 100);
    }

    private static String name(Step step) {
        return switch (step.kind()) {
            case WARMUP -> "Warm up";
            case STEADY -> "Run";
            case WORK -> "Work";
            case RECOVERY -> "Recover";
            case STRIDES -> "Stride";
            case COOLDOWN -> "Cool down";
        };
    }

    private static int intensity(Step step) {
        return switch (step.kind()) {
            case WARMUP -> WARMUP;
            case STEADY -> ACTIVE;
            case WORK, STRIDES -> INTERVAL;
            case RECOVERY -> RECOVERY;
            case COOLDOWN -> COOLDOWN;
        };
    }

    private static long millimetresPerSecond(double metresPerSecond) {
        return Math.round(metresPerSecond * 1000);
    }
}
