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

    /** Whether this finding alone makes a program unsound. */
    public boolean isFatal() {
        return !passed && severity == Severity.ERROR;
    }
}
