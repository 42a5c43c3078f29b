package app.stride.plans.domain.periodization.rule;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says about a program.
 *
 * @param rule the rule's name, for example {@code no_two_hard_days_in_a_row}
 * @param passed whether the program keeps the rule
 * @param severity how bad it is when not passed; only an error makes a program unsound
 * @param value what the program has, with its unit; null where there is nothing to measure
 * @param bound what the rule asks for, with its unit; null where it is not a quantity
 * @param week the calendar week that it is about, 1 for the first
 * @param date the date that it is about
 * @param message a sentence that an athlete understands
 */
public record Finding(
        String rule,
        boolean passed,
        Severity severity,
        @Nullable String value,
        @Nullable String bound,
        @Nullable Integer week,
        @Nullable LocalDate date,
        String message) {

    /** How much a finding matters. */
    public enum Severity {
        ERROR,
        WARNING,
        INFO;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The rule is kept. */
    public static Finding kept(String rule, String message) {
        return new Finding(rule, true, Severity.ERROR, null, null, null, null, message);
    }

    /** The rule is broken: the program is unsound. */
    public static Finding broken(String rule, String message) {
        return new Finding(rule, false, Severity.ERROR, null, null, null, null, message);
    }

    /** The program is sound, but the athlete should know this before following it. */
    public static Finding warning(String rule, String message) {
        return new Finding(rule, false, Severity.WARNING, null, null, null, null, message);
    }

    /** Something to know about how the program came about. */
    public static Finding info(String rule, String message) {
        return new Finding(rule, true, Severity.INFO, null, null, null, null, message);
    }

    public Finding value(String newValue) {
        return new Finding(rule, passed, severity, newValue, bound, week, date, message);
    }

    public Finding bound(String newBound) {
        return new Finding(rule, passed, severity, value, newBound, week, date, message);
    }

    public Finding in(int newWeek) {
        return new Finding(rule, passed, severity, value, bound, newWeek, date, message);
    }

    public Finding on(LocalDate newDate) {
        return new Finding(rule, passed, severity, value, bound, week, newDate, message);
    }

    public Finding asAdvice() {
        return isFatal() ? new Finding(rule, false, Severity.WARNING, value, bound, week, date, message) : this;
    }

    /** The same as something to know: days that were made easier or free are why, not the plan. */
    public Finding becauseOfEasierDays() {
        String why = " Your easier or free days are why: if it feels like too much after them, have the plan adapted"
                + " again.";
        return new Finding(rule, false, Severity.WARNING, value, bound, week, date, message + why);
    }

    /** Whether this finding alone makes a program unsound. */
    public boolean isFatal() {
        return !passed && severity == Severity.ERROR;
    }
}
