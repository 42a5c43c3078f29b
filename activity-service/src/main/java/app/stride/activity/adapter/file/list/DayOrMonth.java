package app.stride.activity.adapter.file.list;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the dates of a list tell about which of their numbers is the day. */
final class DayOrMonth {
    /**
     * How many times as far apart the dates must be in the other reading, and of how many lines, to tell that it is
     * hardly meant; ours.
     */
    private static final long CLEARLY = 4;

    private static final int ENOUGH = 3;

    private final LocalDate latest;
    private boolean onlyDay;
    private boolean onlyMonth;
    private final Reading dayFirst = new Reading();
    private final Reading monthFirst = new Reading();
    /** One of those that could be read either way. */
    private @Nullable String example;

    /** The lines with a date that could be read either way. */
    private int lines;
    /** Whether the first of two digits may be the year in all of them, and one of them. */
    private boolean yearFirst = true;

    private @Nullable String yearExample;

    /** The dates in one of the two readings. */
    private static final class Reading {
        private @Nullable LocalDate last;
        private long days;
        private boolean future;

        void add(LocalDate date, LocalDate latest) {
            days += last == null ? 0 : Math.abs(ChronoUnit.DAYS.between(last, date));
            last = date;
            future |= date.isAfter(latest);
        }

        boolean isCloserThan(Reading other) {
            return days < other.days && days * CLEARLY <= other.days;
        }
    }

    DayOrMonth(LocalDate latest) {
        this.latest = latest;
    }

    /** The dates of one more line of the list, in their order. */
    void add(List<String> dates) {
        boolean either = false;
        for (String date : dates) {
            either |= add(date);
        }
        lines += either ? 1 : 0;
    }

    /** Whether it could be read either way. */
    private boolean add(String text) {
        DateText date = new DateText(text);
        int[] numbers = date.yearLast();
        if (numbers == null) {
            return false;
        }
        yearFirst = yearFirst
                && date.shortYearFirst().filter(day -> !day.isAfter(latest)).isPresent();
        yearExample = yearExample == null ? text : yearExample;
        onlyDay |= numbers[0] > 12 || date.isPointed();
        onlyMonth |= numbers[1] > 12;
        boolean either = isMonth(numbers[0]) && isMonth(numbers[1]) && numbers[2] > 0;
        if (either) {
            dayFirst.add(YearMonth.of(numbers[2], numbers[1]).atDay(numbers[0]), latest);
            monthFirst.add(YearMonth.of(numbers[2], numbers[0]).atDay(numbers[1]), latest);
            example = numbers[0] == numbers[1] || example != null ? example : text;
        }
        return either;
    }

    private static boolean isMonth(int number) {
        return number >= 1 && number <= 12;
    }

    boolean isDayFirst() {
        if (onlyDay || onlyMonth) {
            return onlyDay;
        }
        if (dayFirst.future != monthFirst.future) {
            return monthFirst.future;
        }
        return lines >= ENOUGH && dayFirst.isCloserThan(monthFirst);
    }

    /** That it is not sure, in a sentence; null where it is. */
    @Nullable String doubt() {
        if (yearFirst && yearExample != null) {
            return doubt(yearExample, "year", "the day before the month and the year");
        }
        boolean sure = onlyDay == onlyMonth ? !onlyDay && dayFirst.future != monthFirst.future : true;
        if (sure || example == null) {
            return null;
        }
        String taken = isDayFirst() ? "the day before the month" : "the month before the day";
        return doubt(example, "month", taken);
    }

    private static String doubt(String example, String unsure, String taken) {
        return "Dates such as " + LogbookLine.quoted(example) + " do not say which number is the " + unsure
                + ". They were read as " + taken
                + ". If that is wrong, delete these activities and send the list again with dates such as 2026-05-31.";
    }
}
