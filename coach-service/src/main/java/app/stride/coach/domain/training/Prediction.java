package app.stride.coach.domain.training;

import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;

/**
 * What an athlete could race over a distance on a good day.
 *
 * @param effort the name of the distance, for example {@code 10k}
 * @param fast the better end of the range
 * @param slow the worse end of the range
 * @param basis the distance of the performance that it rests on
 * @param basisDate the day of that performance
 */
public record Prediction(
        String effort,
        Distance distance,
        Duration time,
        Duration fast,
        Duration slow,
        Distance basis,
        LocalDate basisDate) {}
