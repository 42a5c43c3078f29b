package app.stride.activity.domain.fitness;

import app.stride.running.FitnessTrend;
import java.time.LocalDate;

/**
 * One day of the trend.
 *
 * @param load the day's training in points of which an hour at threshold is 100
 */
public record FitnessDay(LocalDate date, double load, FitnessTrend trend) {}
