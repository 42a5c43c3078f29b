package app.stride.coach.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.evaluation.EvaluationReport.Entry;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mechanics of the evaluation, with a model that says what each case gives it to say. */
@QuarkusTest
class EvaluationIT extends Evaluation {
    private static final EvaluationReport REPORT = new EvaluationReport("scripted");

    static List<EvaluationCase> cases() {
        return EvaluationCase.all();
    }

    @AfterAll
    static void report() {
        REPORT.write();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aGoodAnswerIsGoodAndABadOneIsNot(EvaluationCase asked) {
        // When
        model.says(asked.good());
        Entry good = ask(asked);
        REPORT.add(good);

        // Then
        assertThat(good.findings()).as(good.answer()).isEmpty();
        assertThat(good.unverified()).as(good.answer()).isEmpty();
        if (asked.bad() != null) {
            model.says(asked.bad());
            assertThat(ask(asked).passed()).as(asked.bad()).isFalse();
        }
        if (asked.referral()) {
            assertThat(good.answer()).isNotEqualTo(asked.good());
        }
    }

    @Test
    void thereAreEnoughOfThemAndNoneTwice() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(cases()).extracting(EvaluationCase::id).doesNotHaveDuplicates();
    }
}
