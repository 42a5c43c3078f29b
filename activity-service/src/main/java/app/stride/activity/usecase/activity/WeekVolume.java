package app.stride.activity.usecase.activity;

import java.time.LocalDate;

/**
 * What was run in one week.
 *
 * @param monday its first day
 */
public record WeekVolume(LocalDate monday, Summary.Sums running) {}
