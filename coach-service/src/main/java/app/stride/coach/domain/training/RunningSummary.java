package app.stride.coach.domain.training;

import app.stride.running.Distance;
import java.time.Duration;

/**
 * The training of a period in sum.
 *
 * @param days the length of the period that ends today, 1 to 365
 */
public record RunningSummary(int days, int activities, Distance distance, Duration time, int races) {}
