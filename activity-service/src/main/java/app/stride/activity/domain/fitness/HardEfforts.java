package app.stride.activity.domain.fitness;

import app.stride.activity.domain.effort.BestEffort;
import app.stride.activity.domain.fitness.Performance.Sign;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import app.stride.running.HeartRate;
import app.stride.running.Pace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells performances from training: only an all-out effort says how fit somebody is. */
final class HardEfforts {
    private static final Distance SHORTEST = Distance.ofKilometres(3);
    /** A race that was measured a little long is still one over the distance. */
    private static final Distance LONGEST = Distance.MARATHON.times(1.03);
    /** Outside of this range the equations' authors give no value, and a receiver's error is likelier than a talent. */
    private static final double LOWEST_INDEX = 15;

    private static final double HIGHEST_INDEX = 90;

    private final @Nullable HeartRate maximal;
    private final @Nullable Pace everyday;

    /**
     * @param maximal the athlete's maximal heart rate, null where unknown
     * @param everyday the pace of the athlete's ordinary running, null where there is too little of it
     */
    HardEfforts(@Nullable HeartRate maximal, @Nullable Pace everyday) {
        this.maximal = maximal;
        this.everyday = everyday;
    }

    /** All that the run shows of the athlete's fitness; empty for plain training. */
    List<Performance> in(PastRun run) {
        List<Performance> found = new ArrayList<>();
        if (run.race() && run.distance() != null) {
            performance(run, run.distance(), run.elapsed(), Sign.RACE).ifPresent(found::add);
        }
        for (BestEffort effort : run.efforts()) {
            performance(run, effort.distance().distance(), effort.elapsed(), Sign.PACE)
                    .flatMap(performance -> signed(performance, run, effort))
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<Performance> signed(Performance effort, PastRun run, BestEffort best) {
        if (run.race()) {
            return Optional.of(withSign(effort, Sign.RACE));
        }
        HeartRate rate = best.averageHeartRate();
        if (rate != null && maximal != null) {
            // The heart knows best: where it was measured, pace alone proves nothing.
            return rate.bpm() >= maximal.bpm() * shareOfMaximal(effort.time())
                    ? Optional.of(withSign(effort, Sign.HEART_RATE))
                    : Optional.empty();
        }
        return everyday != null
                        && !everyday.isFasterThan(
                                effort.index().trainingPaces().easy().fast())
                ? Optional.of(effort)
                : Optional.empty();
    }

    /** The share of the maximal heart rate that a race of this duration takes at least (after Daniels 2014, table of intensities). */
    private static double shareOfMaximal(Duration time) {
        long minutes = time.toMinutes();
        if (minutes < 30) {
            return 0.93;
        }
        if (minutes < 60) {
            return 0.91;
        }
        return minutes < 120 ? 0.88 : 0.85;
    }

    private static Optional<Performance> performance(PastRun run, Distance distance, Duration time, Sign sign) {
        if (distance.isShorterThan(SHORTEST) || distance.isLongerThan(LONGEST) || time.isZero()) {
            return Optional.empty();
        }
        return index(distance, time)
                .map(index -> new Performance(run.activity(), distance, time, run.date(), sign, index));
    }

    private static Optional<FitnessIndex> index(Distance distance, Duration time) {
        double kilometresPerHour = distance.kilometres() / (time.toMillis() / 3_600_000.0);
        if (kilometresPerHour < 4 || kilometresPerHour > 30) {
            return Optional.empty();
        }
        return FitnessIndex.ofEffort(distance, time)
                .filter(index -> index.value() >= LOWEST_INDEX && index.value() <= HIGHEST_INDEX);
    }

    private static Performance withSign(Performance effort, Sign sign) {
        return new Performance(
                effort.activity(), effort.distance(), effort.time(), effort.date(), sign, effort.index());
    }
}
