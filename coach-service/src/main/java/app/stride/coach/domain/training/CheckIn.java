package app.stride.coach.domain.training;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a day felt, as the athlete told; what they did not tell is absent.
 *
 * @param sleepHours hours of sleep
 * @param stress 1 (none) to 5, as soreness, enjoyment, confidence and motivation
 * @param exertion 1 to 10
 * @param heartRateVariability RMSSD in milliseconds
 * @param restingHeartRate in beats per minute
 */
public record CheckIn(
        LocalDate date,
        Optional<Double> sleepHours,
        @Nullable Integer stress,
        @Nullable Integer soreness,
        @Nullable Integer exertion,
        Optional<Double> heartRateVariability,
        @Nullable Integer restingHeartRate,
        @Nullable Integer enjoyment,
        @Nullable Integer confidence,
        @Nullable Integer motivation,
        @Nullable String notes) {}
