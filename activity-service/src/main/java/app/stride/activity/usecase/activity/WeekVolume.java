package app.stride.activity.usecase.activity;

import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;

/**
 * What was run in one week.
 *
 * @param monday its first day
 */
public record WeekVolume(LocalDate monday, int runs, Distance distance, Duration duration) {}
