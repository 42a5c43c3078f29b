package app.stride.plans.domain.activity;

import app.stride.running.Distance;
import java.time.Duration;

/**
 * A lap of an activity.
 *
 * @param kind {@code auto}, {@code manual} or {@code workout_step}
 */
public record Lap(String kind, Distance distance, Duration duration) {}
