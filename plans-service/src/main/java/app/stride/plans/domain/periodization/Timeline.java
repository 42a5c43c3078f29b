package app.stride.plans.domain.periodization;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.IntStream;

/**
 * The dates of a program as an axis: days are counted from 0 at the start to the race, calendar weeks (Monday to Sunday) from 0
 * for the one with the start.
 */
final class Timeline {

    private final LocalDate start;
    private final LocalDate race;
    private final Taper taper;
    private final LocalDate peakSunday;
    private final long firstDay;
    private final int weekdayOfStart;
    private final int raceDay;

    Timeline(LocalDate start, LocalDate race, Taper taper, LocalDate peakSunday) {
        this.start = start;
        this.race = race;
        this.taper = taper;
        this.peakSunday = peakSunday;
        this.firstDay = start.toEpochDay();
        this.weekdayOfStart = start.getDayOfWeek().ordinal();
        this.raceDay = dayOf(race);
    }

    LocalDate start() {
        return start;
    }

    LocalDate race() {
        return race;
    }

    Taper taper() {
        return taper;
    }

    /** The last day of the highest week. */
    LocalDate peakSunday() {
        return peakSunday;
    }

    /** Dates from start to race, both counted. */
    int days() {
        return raceDay + 1;
    }

    int raceDay() {
        return raceDay;
    }

    int dayOf(LocalDate date) {
        return (int) (date.toEpochDay() - firstDay);
    }

    LocalDate date(int day) {
        return LocalDate.ofEpochDay(firstDay + day);
    }

    DayOfWeek weekday(int day) {
        return DayOfWeek.of(Math.floorMod(weekdayOfStart + day, 7) + 1);
    }

    int daysToRace(int day) {
        return raceDay - day;
    }

    int weeks() {
        return weekOf(raceDay) + 1;
    }

    int weekOf(int day) {
        return (day + weekdayOfStart) / 7;
    }

    /** The days of a calendar week that lie within the program. */
    Days daysOfWeek(int week) {
        int monday = week * 7 - weekdayOfStart;
        return new Days(Math.max(0, monday), Math.min(days(), monday + 7));
    }

    boolean isFull(int week) {
        return daysOfWeek(week).length() == 7;
    }

    /** The first calendar week that is wholly within the program. */
    int firstFullWeek() {
        return weekdayOfStart == 0 ? 0 : 1;
    }

    int peakWeek() {
        return weekOf(dayOf(peakSunday));
    }

    /** The full weeks up to the peak, which is the last of them. */
    IntStream loadableWeeks() {
        return IntStream.rangeClosed(firstFullWeek(), peakWeek());
    }

    /** The first day of the taper block that begins so many weeks before the race. */
    int blockStart(int weeksBefore) {
        return raceDay - 7 * weeksBefore;
    }

    /** The days of the taper block that begins so many weeks before the race. */
    Days block(int weeksBefore) {
        return new Days(blockStart(weeksBefore), blockStart(weeksBefore) + 7);
    }

    static LocalDate sundayOnOrBefore(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }
}
