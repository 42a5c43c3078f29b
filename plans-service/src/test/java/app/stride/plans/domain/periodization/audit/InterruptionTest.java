package app.stride.plans.domain.periodization.audit;

import static app.stride.plans.testkit.PlanDrafts.changed;
import static app.stride.plans.testkit.PlanDrafts.inWeek;
import static app.stride.plans.testkit.PlanDrafts.times;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.request.DateRange;
import app.stride.plans.domain.periodization.rule.Adjustments;
import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Finding.Severity;
import app.stride.plans.domain.periodization.rule.RuleTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Weeks that a break made smaller are judged as what they are now: what follows from the break is said, and breaks no plan. */
class InterruptionTest extends RuleTest {

    /** Weeks 2 and 3 are run at half, so that week 5 comes up from week 1. */
    private static final Draft HALVED = changed(SOUND, inWeek(2).or(inWeek(3)), times(0.5));

    private static final DateRange WEEKS_2_AND_3 =
            new DateRange(SOUND.weeks().get(1).monday(), SOUND.weeks().get(2).sunday());

    @Test
    void growthAfterABreakIsMeasuredFromWhatWasRunAndAdvisedAbout() {
        Audit audit = RuleBook.audit(interrupted(HALVED, WEEKS_2_AND_3));

        assertThat(growth(audit).passed()).isFalse();
        assertThat(growth(audit).severity()).isEqualTo(Severity.WARNING);
        assertThat(growth(audit).value())
                .isEqualTo(growth(RuleBook.audit(HALVED)).value());
        assertThat(growth(audit).message()).contains("Your easier or free days are why");
    }

    @Test
    void withoutABreakTheSameGrowthBreaksThePlan() {
        assertThat(growth(RuleBook.audit(HALVED)).isFatal()).isTrue();
    }

    @Test
    void aBreakExcusesNothingThatItDidNotBring() {
        Draft steep = changed(HALVED, inWeek(6), times(1.4));

        Audit audit = RuleBook.audit(interrupted(steep, WEEKS_2_AND_3));

        assertThat(growth(audit).isFatal()).isTrue();
        assertThat(growth(audit).week()).isEqualTo(6);
    }

    @Test
    void aPlanThatKeepsItsRulesAllTheSameIsNotRemarkedUpon() {
        LocalDate monday = SOUND.weeks().get(3).monday();

        Audit audit = RuleBook.audit(interrupted(SOUND, new DateRange(monday, monday.plusDays(2))));

        assertThat(audit.findings()).noneMatch(finding -> finding.message().contains("days are why"));
    }

    private static Draft interrupted(Draft draft, DateRange eased) {
        return Draft.of(draft.request(), draft.program(), new Adjustments(List.of(), List.of(eased), SOUND.program()));
    }

    private static Finding growth(Audit audit) {
        return audit.findings().stream()
                .filter(finding -> finding.rule().equals("grows_by_ten_percent_at_most"))
                .findFirst()
                .orElseThrow();
    }
}
