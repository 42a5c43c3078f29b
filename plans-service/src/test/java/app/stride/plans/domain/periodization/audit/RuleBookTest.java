package app.stride.plans.domain.periodization.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.periodization.rule.RuleTest;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleBookTest extends RuleTest {

    @Test
    void itHoldsEveryRuleThereIsOnce() {
        List<String> all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackagesOf(Rule.class).stream()
                        .filter(it -> it.isAssignableTo(Rule.class) && !it.isInterface())
                        .map(JavaClass::getName)
                        .toList();

        assertThat(RuleBook.rules().stream().map(rule -> rule.getClass().getName()))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void aRuleIsNamedAsASentence() {
        List<String> names = RuleBook.rules().stream().map(Rule::name).toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+(_[a-z]+)+"));
        assertThat(names).contains("no_two_hard_days_in_a_row", "a_rest_day_every_week");
    }

    @Test
    void anAuditIsSoundWhenNoErrorIsInIt() {
        assertThat(RuleBook.audit(SOUND).sound()).isTrue();
        assertThat(new Audit(List.of(Finding.warning("a_rule", "Hm."))).sound()).isTrue();
        assertThat(new Audit(List.of(Finding.broken("a_rule", "No."))).sound()).isFalse();
    }
}
