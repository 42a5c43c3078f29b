package app.stride.coach.domain.proposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a rule of plans-service says of the change, as a sentence.
 *
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param value what the plan would have, with its unit; null where there is nothing to measure
 * @param bound what the rule asks for, with its unit; null where it is not a quantity
 * @param week the week of the plan that it is about, 1 for the first; null where it is about none
 * @param date the day that it is about; null where it is about none
 */
public record RuleFinding(
        String rule,
        boolean passed,
        String severity,
        @Nullable String value,
        @Nullable String bound,
        @Nullable Integer week,
        @Nullable LocalDate date,
        String message) {

    /** Whether the plan would be unsound by it; else the rule only warns. */
    boolean breaks() {
        return !passed && severity.equals("error");
    }
}
