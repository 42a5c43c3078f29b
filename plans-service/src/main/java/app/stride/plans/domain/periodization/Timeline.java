package app.stride.plans.domain.periodization;

import app.stride.plans.domain.plan.Program;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.IntStream;

/**
 * The dates of a program as an axis: days are counted from 0 at the start to the race, calendar weeks (Monday to Sunday) from 0
 * for the one with the start.
 *
 * @param peakSunday the last day of the highest week
 */
record Timeline(LocalDate start, LocalDate race, Taper taper, LocalDate peakSunday) {

    /** Dates from start to race, both counted. */
    int days() {
        return raceDay() + 1;
    }

    int raceDay() {
        return dayOf(race);
    }

    int dayOf(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(start, date);
    }

    LocalDate date(int day) {
        return start.plusDays(day);
    }

    DayOfWeek weekday(int day) {
        return start.getDayOfWeek().plus(day);
    }

    int daysToRace(int day) {
        return raceDay() - day;
    }

    int weeks() {
        return weekOf(raceDay()) + 1;
    }

    int weekOf(int day) {
        return (day + (start.getDayOfWeek().getValue() - 1)) / 7;
    }

    /** The days of a calendar week that lie within the program. */
    IntStream daysOfWeek(int week) {
        int monday = week * 7 - (start.getDayOfWeek().getValue() - 1);
        return IntStream.range(Math.max(0, monday), Math.min(days(), monday + 7));
    }

    boolean isFull(int week) {
        return daysOfWeek(week).count() == 7;
    }

    /** The first calendar week that is wholly within the program. */
    int firstFullWeek() {
        return start.getDayOfWeek() == DayOfWeek.MONDAY ? 0 : 1;
    }

    int peakWeek() {
        return Program.weekNumber(start, peakSunday) - 1;
    }

    /** The full weeks up to the peak, which is the last of them. */
    IntStream loadableWeeks() {
        return IntStream.rangeClosed(firstFullWeek(), peakWeek());
    }

    /** The first day of the taper block that begins so many weeks before the race. */
    int blockStart(int weeksBefore) {
        return raceDay() - 7 * weeksBefore;
    }

    /** The days of the taper block that begins so many weeks before the race. */
    IntStream block(int weeksBefore) {
        return IntStream.range(blockStart(weeksBefore), blockStart(weeksBefore) + 7);
    }

    static LocalDate sundayOnOrBefore(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }
}
