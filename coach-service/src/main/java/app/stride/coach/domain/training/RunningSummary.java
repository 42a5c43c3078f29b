package app.stride.coach.domain.training;

import app.stride.running.Distance;
import java.time.Duration;

/**
 * The training of a period in sum.
 *
 * @param days the length of the period that ends today, 1 to 365
 * @param activities of any sport
 * @param runs how many of them were runs
 * @param distance of the runs
 * @param time of the runs
 * @param races of any sport
 */
public record RunningSummary(int days, int activities, int runs, Distance distance, Duration time, int races) {}
