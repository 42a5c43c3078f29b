package app.stride.operations.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.operations.testkit.Chart;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Helm's own opinion of the chart, at its strictest. */
class ChartLintTest {

    static List<String> examples() {
        return Chart.examples();
    }

    @Test
    void theChartAsItIsHasNothingToLint() {
        LintResult result = new Helm(Chart.DIRECTORY).lint().strict().call();
        assertThat(result.isFailed()).as(result.getMessages().toString()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleLintsStrictly(String example, @TempDir Path scratch) {
        LintResult result = Chart.lint(example, scratch.resolve("stride"));
        assertThat(result.isFailed()).as(result.getMessages().toString()).isFalse();
    }
}
