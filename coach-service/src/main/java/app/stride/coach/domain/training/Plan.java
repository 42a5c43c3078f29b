package app.stride.coach.domain.training;

import app.stride.running.Distance;
import app.stride.running.Pace;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * The training plan that the athlete follows, or followed to a race of the last days.
 *
 * @param revision of the plan's content, from 1
 * @param goalTime above 0; nothing when the athlete named none
 * @param currentWeek 0 before the plan starts, one more than there are weeks after it ends
 * @param progressPercent elapsed time, 0 to 100
 * @param today the athlete's day on which it was read, as plans-service reckons it in the athlete's zone
 */
public record Plan(
        UUID id,
        int revision,
        Race race,
        Optional<Duration> goalTime,
        LocalDate start,
        LocalDate end,
        int totalWeeks,
        int currentWeek,
        double progressPercent,
        LocalDate today) {

    /** So long after a race nobody trains; after Pfitzinger and Douglas, Advanced Marathoning (2019). */
    public static final int RECOVERY_DAYS = 14;

    /** The race that the plan is for. */
    public record Race(String name, LocalDate date, Distance distance) {}

    /** Days from a date to the race: 0 on race day, negative after it. */
    public long daysToRace(LocalDate from) {
        return ChronoUnit.DAYS.between(from, race.date());
    }

    /** Whether the race lies behind the athlete, and not for longer than they recover from it. */
    public boolean isJustRaced() {
        long days = daysToRace(today);
        return days < 0 && days >= -RECOVERY_DAYS;
    }

    /** The pace that the goal time asks for. */
    public Optional<Pace> goalPace() {
        return goalTime.map(time -> Pace.of(race.distance(), time));
    }
}
