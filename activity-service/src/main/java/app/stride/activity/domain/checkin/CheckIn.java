package app.stride.activity.domain.checkin;

import app.stride.running.HeartRate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an athlete says about one day; null is what they do not.
 *
 * @param date on the athlete's calendar
 * @param sleepHours 0 to 24
 * @param stress 1 to 5, 5 the worst
 * @param soreness 1 to 5, 5 the worst
 * @param exertion how hard the day's training felt, 1 to 10 (Borg's CR10 as Foster 2001 uses it)
 * @param heartRateVariability RMSSD in milliseconds
 * @param enjoyment 1 to 5, 5 the best, as confidence and motivation
 */
public record CheckIn(
        LocalDate date,
        @Nullable Double sleepHours,
        @Nullable Integer stress,
        @Nullable Integer soreness,
        @Nullable Integer exertion,
        @Nullable Double heartRateVariability,
        @Nullable HeartRate restingHeartRate,
        @Nullable Integer enjoyment,
        @Nullable Integer confidence,
        @Nullable Integer motivation,
        @Nullable String notes) {}
