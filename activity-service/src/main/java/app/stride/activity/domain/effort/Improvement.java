package app.stride.activity.domain.effort;

import app.stride.activity.domain.activity.ActivityId;
import java.time.Duration;
import java.time.LocalDate;

/** A day on which an athlete was faster over a distance than ever before; of that day the fastest effort. */
public record Improvement(EffortDistance distance, LocalDate date, ActivityId activity, Duration elapsed) {}
