package app.stride.coach.domain.training;

import app.stride.running.Distance;
import app.stride.running.FitnessTrend;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How fit and how tired the athlete is.
 *
 * @param index the fitness index (Daniels–Gilbert), nothing without an effort that tells it
 * @param atStart fitness, fatigue and form at the beginning of the period that was asked for
 * @param now the same at its end
 * @param asOf the last day that is counted
 */
public record Fitness(
        Optional<Double> index,
        Optional<FitnessTrend> atStart,
        Optional<FitnessTrend> now,
        Optional<Distance> weeklyVolume,
        Optional<LocalDate> asOf) {}
