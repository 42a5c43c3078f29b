package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.periodization.DateRange;
import app.stride.plans.domain.periodization.rule.Audit;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.plan.Program;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a break does to the shape of a plan, and no plan can help: it takes weeks out of the rhythm of load and relief,
 * and the longest run with them; and where a week was lost, the long run of what stays is large beside the rest. Such
 * findings are advice, for nobody can be kept from resting.
 *
 * @param ranges the dates of breaks and of the returns after them
 */
record Breaks(List<DateRange> ranges) {

    private static final Set<String> OF_THE_WHOLE_PLAN =
            Set.of("every_third_to_fifth_week_is_a_cutback", "longest_run_at_the_right_distance_from_the_race");

    private static final String OF_A_WEEK = "long_run_keeps_to_its_share_of_the_week";

    /** As {@link Finding} says it of what rules excuse themselves. */
    private static final String WHY =
            " Your break is why: if it feels like too much once you are back, have the plan adapted again.";

    Breaks {
        ranges = List.copyOf(ranges);
    }

    Audit excusedIn(Audit audit) {
        return new Audit(audit.findings().stream()
                .map(finding -> isExcused(finding) ? asAdvice(finding) : finding)
                .toList());
    }

    private boolean isExcused(Finding finding) {
        LocalDate date = finding.date();
        return finding.isFatal()
                && (OF_THE_WHOLE_PLAN.contains(finding.rule())
                        || finding.rule().equals(OF_A_WEEK) && date != null && touchTheWeekOf(date));
    }

    private boolean touchTheWeekOf(LocalDate date) {
        LocalDate monday = Program.mondayOf(date);
        return ranges.stream()
                .anyMatch(range ->
                        range.from().isBefore(monday.plusDays(7)) && !range.to().isBefore(monday));
    }

    private static Finding asAdvice(Finding finding) {
        return new Finding(
                finding.rule(),
                false,
                Finding.Severity.WARNING,
                finding.value(),
                finding.bound(),
                finding.week(),
                finding.date(),
                finding.message() + WHY);
    }
}
