package app.stride.activity.domain.athlete;

import app.stride.activity.domain.fitness.Physiology;
import app.stride.activity.domain.fitness.Sex;
import app.stride.running.HeartRate;
import app.stride.running.HeartRateZones;
import app.stride.running.MaximalHeartRate;
import app.stride.running.PaceZones;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The zones of an athlete by every method that what is known of them allows, the most personal one first; none where nothing is known.
 */
public record TrainingZones(List<HeartRateSet> heartRate, List<PaceZones> pace) {

    /**
     * Zones of heart rate.
     *
     * @param estimated whether they rest on what is usual at the athlete's age, for want of a maximal heart rate
     */
    public record HeartRateSet(HeartRateZones zones, boolean estimated) {}

    public static TrainingZones of(Athlete athlete, LocalDate today) {
        return new TrainingZones(heartRate(athlete.profile().physiology(), today), pace(athlete));
    }

    private static List<HeartRateSet> heartRate(Physiology told, LocalDate today) {
        List<HeartRateSet> sets = new ArrayList<>();
        if (told.threshold() != null) {
            sets.add(new HeartRateSet(HeartRateZones.ofThreshold(told.threshold()), false));
        }
        HeartRate guess = told.maximal() == null ? usualMaximum(told, today) : null;
        HeartRate maximal = told.maximal() == null ? guess : told.maximal();
        if (maximal != null) {
            if (told.resting() != null && told.resting().bpm() < maximal.bpm()) {
                sets.add(new HeartRateSet(HeartRateZones.ofReserve(told.resting(), maximal), guess != null));
            }
            sets.add(new HeartRateSet(HeartRateZones.ofMaximum(maximal), guess != null));
        }
        return List.copyOf(sets);
    }

    private static @Nullable HeartRate usualMaximum(Physiology told, LocalDate today) {
        Integer age = told.ageOn(today);
        if (age == null || age < 5 || age > 100) {
            return null;
        }
        MaximalHeartRate usual = told.sex() == Sex.FEMALE ? MaximalHeartRate.GULATI : MaximalHeartRate.TANAKA;
        return HeartRate.ofBpm((int) Math.round(usual.atAge(age)));
    }

    private static List<PaceZones> pace(Athlete athlete) {
        List<PaceZones> sets = new ArrayList<>();
        if (athlete.profile().physiology().thresholdPace() != null) {
            sets.add(PaceZones.ofThreshold(athlete.profile().physiology().thresholdPace()));
        }
        if (athlete.fitness().estimate() != null) {
            sets.add(PaceZones.of(athlete.fitness().estimate().index()));
        }
        return List.copyOf(sets);
    }
}
