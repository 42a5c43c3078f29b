package app.stride.coach.domain.training;

import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import app.stride.running.FitnessTrend;
import app.stride.running.RacePrediction;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How fit and how tired the athlete is.
 *
 * @param index nothing without an effort that tells it
 * @param atStart fitness, fatigue and form at the beginning of the period that was asked for
 * @param now the same at its end
 * @param longestRun of the last 30 days
 * @param asOf the last day that is counted
 */
public record Fitness(
        Optional<Index> index,
        Optional<FitnessTrend> atStart,
        Optional<FitnessTrend> now,
        Optional<Distance> weeklyVolume,
        Optional<Distance> longestRun,
        LocalDate asOf) {

    /**
     * The fitness index (Daniels–Gilbert) and the performance that it rests on.
     *
     * @param value less what has faded since the performance
     */
    public record Index(double value, Distance distance, Duration time, LocalDate date) {

        /** What it promises over a distance above 0, to the second. */
        public RacePrediction race(Distance far) {
            RacePrediction race = RacePrediction.of(FitnessIndex.of(value), distance, far);
            return new RacePrediction(far, rounded(race.time()), rounded(race.fast()), rounded(race.slow()));
        }

        private static Duration rounded(Duration time) {
            return Duration.ofSeconds(Math.round(time.toMillis() / 1000.0));
        }
    }
}
