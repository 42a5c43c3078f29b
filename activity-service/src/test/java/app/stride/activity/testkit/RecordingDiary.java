package app.stride.activity.testkit;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.effort.BestEffort;
import app.stride.activity.domain.effort.EffortDistance;
import app.stride.activity.domain.fitness.PastRun;
import app.stride.activity.domain.fitness.Physiology;
import app.stride.activity.domain.fitness.RunningHistory;
import app.stride.running.Distance;
import app.stride.running.HeartRate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A runner's diary: runs day by day, as far as fitness is concerned. */
public final class RecordingDiary {
    private final List<PastRun> runs = new ArrayList<>();

    /** An easy run without heart rate. */
    public RecordingDiary run(LocalDate date, double kilometres, Duration time) {
        return add(date, kilometres, time, null, false, List.of());
    }

    public RecordingDiary run(LocalDate date, double kilometres, Duration time, int heartRate) {
        return add(date, kilometres, time, HeartRate.ofBpm(heartRate), false, List.of());
    }

    public RecordingDiary race(LocalDate date, double kilometres, Duration time) {
        return add(date, kilometres, time, null, true, List.of());
    }

    /** A run of an hour with one fast stretch in it. */
    public RecordingDiary fast(LocalDate date, EffortDistance distance, Duration time, @Nullable Integer heartRate) {
        HeartRate rate = heartRate == null ? null : HeartRate.ofBpm(heartRate);
        BestEffort effort = new BestEffort(distance, time, Duration.ofMinutes(10), rate, false);
        double kilometres = distance.distance().kilometres() + 4;
        return add(date, kilometres, time.plusMinutes(25), rate, false, List.of(effort));
    }

    /** Easy runs every other day up to and without the date: ten kilometres an hour. */
    public RecordingDiary everyday(LocalDate before, int runs) {
        for (int i = 1; i <= runs; i++) {
            run(before.minusDays(2L * i), 8, Duration.ofMinutes(48));
        }
        return this;
    }

    public RunningHistory of(Physiology physiology) {
        return new RunningHistory(runs, physiology);
    }

    public List<PastRun> runs() {
        return runs;
    }

    private RecordingDiary add(
            LocalDate date,
            double kilometres,
            Duration time,
            @Nullable HeartRate rate,
            boolean race,
            List<BestEffort> efforts) {
        ActivityId id = new ActivityId(new UUID(0, runs.size() + 1));
        runs.add(new PastRun(id, date, Distance.ofKilometres(kilometres), null, time, time, null, rate, race, efforts));
        return this;
    }
}
