package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.periodization.audit.Audit;
import app.stride.plans.domain.periodization.request.DateRange;
import app.stride.plans.domain.periodization.rule.Adjustments;
import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.periodization.rule.longrun.LongRunKeepsToItsShareOfTheWeek;
import app.stride.plans.domain.periodization.rule.longrun.LongestRunAtTheRightDistanceFromTheRace;
import app.stride.plans.domain.periodization.rule.volume.EveryThirdToFifthWeekIsACutback;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Program;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What weeks that were made easier do to the shape of a plan, and no plan can help: they leave the rhythm of load and
 * relief, may take the longest run with them, and what stays of their own long run is large beside the rest. Such a
 * finding is advice, for nobody can be kept from resting; but only as long as these weeks are why: a rule that the
 * plan would break with them as they were first planned, too, is broken by something else.
 */
final class EasedWeeks {

    private static final List<Rule> OF_SHAPE = List.of(
            new EveryThirdToFifthWeekIsACutback(),
            new LongestRunAtTheRightDistanceFromTheRace(),
            new LongRunKeepsToItsShareOfTheWeek());

    private EasedWeeks() {}

    /** What the rules say of a draft, as advice where only its easier weeks are why. */
    static Audit excusedIn(Audit audit, Draft draft) {
        Program original = draft.adjustments().original();
        return original == null
                ? audit
                : new Audit(audit.findings().stream()
                        .map(finding -> isExcused(finding, draft, original) ? finding.becauseOfEasierDays() : finding)
                        .toList());
    }

    private static boolean isExcused(Finding finding, Draft draft, Program original) {
        return finding.isFatal()
                && OF_SHAPE.stream()
                        .filter(rule -> rule.name().equals(finding.rule()))
                        .anyMatch(rule -> !rule.check(asMeant(draft, original)).isFatal());
    }

    /** The draft with its easier weeks as they were first planned, and all others as they are now. */
    private static Draft asMeant(Draft draft, Program original) {
        Program now = draft.program();
        List<DateRange> eased = draft.adjustments().eased();
        List<PlannedWorkout> workouts = Stream.concat(
                        original.workouts().stream().filter(workout -> isInAWeekOf(eased, workout.date())),
                        now.workouts().stream().filter(workout -> !isInAWeekOf(eased, workout.date())))
                .toList();
        return Draft.of(
                draft.request(),
                new Program(now.type(), now.start(), now.end(), workouts),
                new Adjustments(draft.adjustments().fitness(), List.of(), null));
    }

    private static boolean isInAWeekOf(List<DateRange> ranges, LocalDate date) {
        LocalDate monday = Program.mondayOf(date);
        return ranges.stream()
                .anyMatch(range ->
                        range.from().isBefore(monday.plusDays(7)) && !range.to().isBefore(monday));
    }
}
