package app.stride.coach.domain.training;

import app.stride.running.Distance;
import app.stride.running.Pace;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * The athlete's current training plan.
 *
 * @param revision of the plan's content, from 1
 * @param goalTime above 0; nothing when the athlete named none
 * @param currentWeek 0 before the plan starts, one more than there are weeks after it ends
 * @param progressPercent elapsed time, 0 to 100
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
        double progressPercent) {

    /** The race that the plan is for. */
    public record Race(String name, LocalDate date, Distance distance) {}

    /** Days from a date to the race: 0 on race day, negative after it. */
    public long daysToRace(LocalDate from) {
        return ChronoUnit.DAYS.between(from, race.date());
    }

    /** The pace that the goal time asks for. */
    public Optional<Pace> goalPace() {
        return goalTime.map(time -> Pace.of(race.distance(), time));
    }
}
