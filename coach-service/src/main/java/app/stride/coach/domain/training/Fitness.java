package app.stride.coach.domain.training;

import app.stride.running.Distance;
import app.stride.running.FitnessTrend;
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
    public record Index(double value, Distance distance, Duration time, LocalDate date) {}
}
