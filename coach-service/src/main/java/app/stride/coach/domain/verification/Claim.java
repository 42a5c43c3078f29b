package app.stride.coach.domain.verification;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * A number that an answer tells, with what it is of.
 *
 * @param text as it stands there
 * @param at where in the text it begins
 * @param value in the kept unit of its kind
 * @param tolerance how far the true value may be off, by the digits that are told
 * @param factor of the unit that it is told in
 * @param weekday what day a date is said to be; nothing where none is said
 * @param said what day, as seen from today, a date is said to be; nothing where it is not said
 * @param label what a load or a heart rate is called; nothing where it is not
 */
record Claim(
        Kind kind,
        String text,
        int at,
        double value,
        double tolerance,
        double factor,
        @Nullable DayOfWeek weekday,
        @Nullable RelativeDay said,
        @Nullable Label label) {

    Claim(Kind kind, String text, int at, double value, double tolerance, double factor) {
        this(kind, text, at, value, tolerance, factor, null, null, null);
    }

    /** The same date, which is said to be such a day. */
    Claim on(@Nullable DayOfWeek day) {
        return new Claim(kind, text, at, value, tolerance, factor, day, said, label);
    }

    /** The same date, which is said to be that day. */
    Claim saidToBe(@Nullable RelativeDay day) {
        return new Claim(kind, text, at, value, tolerance, factor, weekday, day, label);
    }

    /** The same number, which is called so. */
    Claim called(@Nullable Label name) {
        return new Claim(kind, text, at, value, tolerance, factor, weekday, said, name);
    }

    /** The same claim about how many hours and minutes, where it could be minutes and seconds. */
    Claim asHoursAndMinutes() {
        return new Claim(Kind.DURATION, text, at, value * 60, 30, 60);
    }

    /** The same claim, where what stands before three digits is thousands: "1,234 km", and "1.234 m" in other languages. */
    Claim inThousands() {
        return new Claim(kind, text, at, value * 1000, 0.5 * factor, factor);
    }

    /** Whether it may be meant like that. */
    boolean mayBeInThousands() {
        return kind == Kind.DISTANCE && value < 1000 * factor && text.matches("[1-9]\\d{0,2}[.,]\\d{3}(?!\\d).*");
    }

    /** The same claim of something else. */
    Claim as(Kind other) {
        return new Claim(other, text, at, value, tolerance, factor);
    }

    /** The same claim, of which only about as much is said. */
    Claim roughly(double share) {
        return new Claim(
                kind, text, at, value, Math.max(tolerance, Math.abs(value) * share), factor, weekday, said, label);
    }

    /** Whether it may be so many days before today as well as after it: "in 3 weeks you ran 100 km". */
    boolean mayBeBeforeToday() {
        return kind == Kind.DAYS && value > 0 && text.regionMatches(true, 0, "in", 0, 2);
    }

    /** The same claim of days, which counts from so many days later. */
    Claim later(long days) {
        return new Claim(kind, text, at, value + days, tolerance, factor);
    }

    /** The same claim of days on the other side of today. */
    Claim onTheOtherSide() {
        return new Claim(kind, text, at, -value, tolerance, factor);
    }

    /** Whether minutes and seconds, or hours and minutes, were told without saying which. */
    boolean isBareClock() {
        return kind == Kind.DURATION && text.matches("\\d{1,2}:\\d{2}");
    }
}
