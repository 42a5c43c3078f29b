package app.stride.activity.domain.fitness;

import app.stride.running.AgeGrade;
import app.stride.running.BanisterTrimp;
import app.stride.running.BanisterTrimp.Weighting;
import app.stride.running.Distance;
import app.stride.running.HeartRate;
import app.stride.running.Pace;
import app.stride.running.RunningStress;
import app.stride.running.TrainingLoad;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** What an athlete has told about their body; null is what they have not, and nothing is assumed in its place. */
public record Physiology(
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable HeartRate maximal,
        @Nullable HeartRate resting,
        @Nullable HeartRate threshold,
        @Nullable Pace thresholdPace) {

    private static final Physiology UNKNOWN = new Physiology(null, null, null, null, null, null);
    /** Threshold heart rate as a share of the maximal one (Daniels 2014: 88 to 92 %). */
    private static final double THRESHOLD_SHARE = 0.90;

    public static Physiology unknown() {
        return UNKNOWN;
    }

    /** The same with a threshold pace that was derived from performance, unless the athlete has told one. */
    public Physiology orThresholdPace(@Nullable Pace derived) {
        return thresholdPace != null || derived == null
                ? this
                : new Physiology(birthDate, sex, maximal, resting, threshold, derived);
    }

    /** The load of a run: from heart rate if possible, else from a humanly possible pace, else null. */
    public @Nullable TrainingLoad loadOf(PastRun run) {
        if (run.averageHeartRate() != null && knowsReserve()) {
            return trimp(run.timer(), run.averageHeartRate());
        }
        Pace pace = run.levelPace();
        if (thresholdPace != null && pace != null && run.isHumanlyPossible()) {
            return RunningStress.of(run.motion(), pace, thresholdPace);
        }
        return null;
    }

    /**
     * A load on one scale for both methods, so that days with and without heart rate add up: 100 is an hour at threshold, by heart
     * rate as by pace.
     */
    public double points(TrainingLoad load) {
        return switch (load.method()) {
            case RTSS -> load.value();
            case TRIMP ->
                load.value() / trimp(Duration.ofHours(1), thresholdRate()).value() * 100;
        };
    }

    /** The age in whole years on the day, null where the athlete has not told. */
    public @Nullable Integer ageOn(LocalDate day) {
        return birthDate == null || birthDate.isAfter(day)
                ? null
                : Period.between(birthDate, day).getYears();
    }

    /** The age grade of a race in percent; null for any other run, and where age, sex or distance leave it open. */
    public @Nullable Double ageGradePercent(PastRun run) {
        return run.race() ? ageGradePercent(run.distance(), run.elapsed(), run.date()) : null;
    }

    /** The age grade of an effort on this day in percent, null where age, sex or distance leave it open. */
    public @Nullable Double ageGradePercent(@Nullable Distance distance, Duration time, LocalDate day) {
        Integer age = ageOn(day);
        if (sex == null || age == null || distance == null || time.isZero()) {
            return null;
        }
        AgeGrade.Table table = sex == Sex.FEMALE ? AgeGrade.Table.WOMEN : AgeGrade.Table.MEN;
        return AgeGrade.of(table, age, distance, time).map(AgeGrade::percent).orElse(null);
    }

    private boolean knowsReserve() {
        return maximal != null && resting != null && maximal.bpm() > resting.bpm();
    }

    private HeartRate thresholdRate() {
        if (threshold != null && resting != null && threshold.bpm() > resting.bpm()) {
            return threshold;
        }
        if (maximal == null) {
            throw new IllegalStateException("A load by heart rate needs a maximum heart rate.");
        }
        return HeartRate.ofBpm((int) Math.round(maximal.bpm() * THRESHOLD_SHARE));
    }

    /** The men's weighting where the sex is not told: it is the lower one, and so the more cautious. */
    private TrainingLoad trimp(Duration duration, HeartRate mean) {
        if (maximal == null || resting == null) {
            throw new IllegalStateException("A load by heart rate needs the resting and the maximum heart rate.");
        }
        Weighting weighting = sex == Sex.FEMALE ? Weighting.WOMEN : Weighting.MEN;
        return BanisterTrimp.of(duration, mean, resting, maximal, weighting);
    }
}
