package app.stride.operations.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.operations.testkit.Chart;
import app.stride.operations.testkit.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each example renders to is a file that a reviewer reads: a change of the chart shows in its difference. Written anew by
 * {@code ./mvnw -pl deploy/helm test -Dstride.golden.update=true}.
 */
class GoldenTest {
    private static final Path DIRECTORY = Repository.file("deploy/helm/src/test/golden");

    static List<String> examples() {
        return Chart.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExampleRendersAsReviewed(String example) {
        Path golden = DIRECTORY.resolve(example + ".yaml");
        String rendered = withoutDashboards(Chart.rendered(example));
        if (Boolean.getBoolean("stride.golden.update") || !Files.exists(golden)) {
            Repository.write(golden, rendered);
        }
        assertThat(rendered).isEqualTo(Repository.text(golden));
    }

    /** Dashboards are files of their own, reviewed there. */
    private static String withoutDashboards(String rendered) {
        return rendered.replaceAll("(?m)^(  stride-[a-z]+\\.json: \\|-)\n(?:    .*\n|\n)+", "$1\n    …\n");
    }
}
