package app.stride.plans.domain.adaptation;

import static app.stride.plans.testkit.PlanDrafts.asRest;
import static app.stride.plans.testkit.PlanDrafts.changed;
import static app.stride.plans.testkit.PlanDrafts.inWeek;
import static app.stride.plans.testkit.PlanDrafts.soundDraft;
import static app.stride.plans.testkit.PlanDrafts.times;
import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.audit.RuleBook;
import app.stride.plans.domain.periodization.request.DateRange;
import app.stride.plans.domain.periodization.rule.Adjustments;
import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Finding.Severity;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.periodization.rule.longrun.LongRunKeepsToItsShareOfTheWeek;
import app.stride.plans.domain.periodization.rule.longrun.LongestRunAtTheRightDistanceFromTheRace;
import app.stride.plans.domain.periodization.rule.volume.EveryThirdToFifthWeekIsACutback;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Weeks that were made easier excuse what they bring, and nothing else. */
class EasedWeeksTest {

    /** A half marathon in twelve weeks. */
    private static final Draft SOUND =
            soundDraft(aRequest().runningAWeek(50).longestLately(17).build());

    /** Weeks 9 to 11 without the longest runs of the plan. */
    private static final Draft WITHOUT_THE_LONGEST =
            changed(SOUND, inWeek(9).or(inWeek(10)).or(inWeek(11)), times(0.5));

    @Test
    void aLongestRunThatEasierWeeksTookIsExcused() {
        Finding finding = judged(eased(WITHOUT_THE_LONGEST, 9, 11), new LongestRunAtTheRightDistanceFromTheRace());

        assertThat(finding.passed()).isFalse();
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).endsWith("have the plan adapted again.").doesNotContain("break");
    }

    @Test
    void aLongestRunThatSomethingElseTookIsNot() {
        assertThat(judged(eased(WITHOUT_THE_LONGEST, 3, 3), new LongestRunAtTheRightDistanceFromTheRace())
                        .isFatal())
                .isTrue();
    }

    @Test
    void anEasierWeekExcusesNoLaterOneThatIsCutBackTooMuch() {
        Draft cut = changed(SOUND, inWeek(6), times(0.5));

        assertThat(judged(eased(cut, 2, 2), new EveryThirdToFifthWeekIsACutback())
                        .isFatal())
                .isTrue();
    }

    @Test
    void aLongRunThatIsLeftAloneIsExcusedInTheWeekThatWasMadeEasierOnly() {
        Draft alone = changed(SOUND, inWeek(5).and(workout -> !workout.type().isLong()), asRest());
        Rule rule = new LongRunKeepsToItsShareOfTheWeek();

        assertThat(judged(eased(alone, 5, 5), rule).severity()).isEqualTo(Severity.WARNING);
        assertThat(judged(eased(alone, 3, 3), rule).isFatal()).isTrue();
    }

    /** The draft as one whose weeks, the first and the last given, were made easier. */
    private static Draft eased(Draft draft, int first, int last) {
        DateRange days = new DateRange(
                SOUND.weeks().get(first - 1).monday(),
                SOUND.weeks().get(last - 1).sunday());
        return Draft.of(draft.request(), draft.program(), new Adjustments(List.of(), List.of(days), SOUND.program()));
    }

    private static Finding judged(Draft draft, Rule rule) {
        return EasedWeeks.excusedIn(RuleBook.audit(draft), draft).findings().stream()
                .filter(finding -> finding.rule().equals(rule.name()))
                .findFirst()
                .orElseThrow();
    }
}
