package app.stride.plans.domain.periodization.rule;

import static app.stride.plans.testkit.PlanDrafts.soundDraft;
import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.running.Distance;
import java.time.LocalDate;

/** A sound half-marathon draft of twelve weeks, 2026-02-02 to Sunday 2026-04-26, for rules to look at, whole or spoilt. */
public abstract class RuleTest {

    protected static final Draft SOUND = soundDraft(aRequest()
            .runningAWeek(50)
            .longestLately(17)
            .withTuneUp("2026-03-21", Distance.TEN_KILOMETRES)
            .away("2026-02-18", "2026-02-18")
            .build());

    protected static final Draft MARATHON = soundDraft(aRequest()
            .over(Distance.MARATHON)
            .from("2026-01-05")
            .to("2026-04-26")
            .runningAWeek(60)
            .build());

    protected static void keeps(Rule rule, Draft draft) {
        assertThat(rule.check(draft).passed()).as(rule.check(draft).message()).isTrue();
    }

    protected static Finding breaks(Rule rule, Draft draft) {
        Finding finding = rule.check(draft);
        assertThat(finding.isFatal()).as(finding.message()).isTrue();
        assertThat(finding.rule()).isEqualTo(rule.name());
        assertThat(finding.message()).endsWith(".");
        return finding;
    }

    protected static LocalDate date(String date) {
        return LocalDate.parse(date);
    }
}
