package app.stride.plans.usecase;

import java.time.LocalDate;

/**
 * Something as it looks on a day.
 *
 * @param today on the athlete's calendar
 */
public record Dated<T>(T value, LocalDate today) {}
