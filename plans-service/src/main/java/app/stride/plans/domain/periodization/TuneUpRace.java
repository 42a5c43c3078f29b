package app.stride.plans.domain.periodization;

import app.stride.running.Distance;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A race on the way to the goal race. */
public record TuneUpRace(String name, LocalDate date, Distance distance) {

    /** Kilometres raced for each easy day that follows: Daniels, <i>Running Formula</i> (2014). */
    private static final double RACED_PER_EASY_DAY_KM = 3;

    private static final int DAYS_OF_A_WEEK = 7;

    /** How many days after it are easy ones. */
    public int easyDays() {
        return (int) Math.ceil(distance.kilometres() / RACED_PER_EASY_DAY_KM);
    }

    /** How many of seven days that begin with this one are among them; 0 where the race is not over yet. */
    public int easyDaysOfWeekFrom(LocalDate first) {
        long since = ChronoUnit.DAYS.between(date, first);
        return since <= 0 ? 0 : (int) Math.max(0, Math.min(DAYS_OF_A_WEEK, easyDays() + 1 - since));
    }
}
