package app.stride.plans.domain.periodization.season;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.IntStream;

/**
 * The dates of a program as an axis: days are counted from 0 at the start to the race, calendar weeks (Monday to Sunday) from 0
 * for the one with the start.
 */
public final class Timeline {

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

    public LocalDate start() {
        return start;
    }

    public LocalDate race() {
        return race;
    }

    public Taper taper() {
        return taper;
    }

    /** The last day of the highest week. */
    public LocalDate peakSunday() {
        return peakSunday;
    }

    /** Dates from start to race, both counted. */
    public int days() {
        return raceDay + 1;
    }

    public int raceDay() {
        return raceDay;
    }

    public int dayOf(LocalDate date) {
        return (int) (date.toEpochDay() - firstDay);
    }

    public LocalDate date(int day) {
        return LocalDate.ofEpochDay(firstDay + day);
    }

    public DayOfWeek weekday(int day) {
        return DayOfWeek.of(Math.floorMod(weekdayOfStart + day, 7) + 1);
    }

    public int daysToRace(int day) {
        return raceDay - day;
    }

    public int weeks() {
        return weekOf(raceDay) + 1;
    }

    public int weekOf(int day) {
        return (day + weekdayOfStart) / 7;
    }

    /** The days of a calendar week that lie within the program. */
    public Days daysOfWeek(int week) {
        int monday = week * 7 - weekdayOfStart;
        return new Days(Math.max(0, monday), Math.min(days(), monday + 7));
    }

    public boolean isFull(int week) {
        return daysOfWeek(week).length() == 7;
    }

    /** The first calendar week that is wholly within the program. */
    public int firstFullWeek() {
        return weekdayOfStart == 0 ? 0 : 1;
    }

    public int peakWeek() {
        return weekOf(dayOf(peakSunday));
    }

    /** The full weeks up to the peak, which is the last of them. */
    public IntStream loadableWeeks() {
        return IntStream.rangeClosed(firstFullWeek(), peakWeek());
    }

    /** The first day of the taper block that begins so many weeks before the race. */
    public int blockStart(int weeksBefore) {
        return raceDay - 7 * weeksBefore;
    }

    /** The days of the taper block that begins so many weeks before the race. */
    public Days block(int weeksBefore) {
        return new Days(blockStart(weeksBefore), blockStart(weeksBefore) + 7);
    }

    static LocalDate sundayOnOrBefore(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }
}
