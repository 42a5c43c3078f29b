package app.stride.plans.domain.periodization.request;

import app.stride.running.Distance;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A race on the way to the goal race. */
public record TuneUpRace(String name, LocalDate date, Distance distance) {

    /** Kilometres raced for each easy day that follows: Daniels, <i>Running Formula</i> (2014). */
    private static final double RACED_PER_EASY_DAY_KM = 3;

    private static final int OTHER_DAYS_OF_A_WEEK = 6;

    /** Ours: what a 10k on the eve of the highest week asks for of it; more leaves less than half of it. */
    public static final int MOST_OF_THE_HIGHEST_WEEK = 4;

    /** How many days after it are easy ones. */
    public int easyDays() {
        return (int) Math.ceil(distance.kilometres() / RACED_PER_EASY_DAY_KM);
    }

    /** How many of seven days that begin with this one are among them. */
    public int easyDaysOfWeekFrom(LocalDate first) {
        long since = ChronoUnit.DAYS.between(date, first);
        long from = Math.max(1, since);
        long to = Math.min(easyDays(), since + OTHER_DAYS_OF_A_WEEK);
        return (int) Math.max(0, to - from + 1);
    }

    /** The latest date, its own or weeks before it, with which a week has no more than so many easy days. */
    public LocalDate dateLeaving(int easyDays, LocalDate monday) {
        TuneUpRace race = this;
        while (race.easyDaysOfWeekFrom(monday) > easyDays) {
            race = race.aWeekEarlier();
        }
        return race.date();
    }

    private TuneUpRace aWeekEarlier() {
        return new TuneUpRace(name, date.minusWeeks(1), distance);
    }
}
