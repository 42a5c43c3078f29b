package app.stride.operations.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.operations.testkit.Chart;
import app.stride.operations.testkit.Manifest;
import app.stride.operations.testkit.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An upgrade finds what an earlier version of the chart made: whatever had a name keeps it, and no selector changes, which Kubernetes
 * would refuse. Each release leaves a file of its names behind in {@code src/test/released}.
 */
class UpgradeTest {

    static List<Path> releases() {
        return Repository.files("deploy/helm/src/test/released", ".txt");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void namesAndSelectorsOfAReleaseAreKept(Path release) {
        List<String> now = Chart.manifests("strimzi-cnpg").stream()
                .map(UpgradeTest::identity)
                .collect(Collectors.toList());
        Chart.manifests("production").stream().map(UpgradeTest::identity).forEach(now::add);
        assertThat(now).containsAll(Repository.text(release).lines().toList());
    }

    @TestFactory
    DynamicTest theReleaseThatIsBeingMadeIsWrittenDown() {
        String version = Repository.text("deploy/helm/stride/Chart.yaml").replaceAll("(?s).*\nversion: (\\S+).*", "$1");
        return DynamicTest.dynamicTest(
                version,
                () -> assertThat(releases())
                        .anyMatch(path -> path.getFileName().toString().equals(version + ".txt")));
    }

    private static String identity(Manifest manifest) {
        String selector = manifest.kind().equals("Deployment")
                ? " " + manifest.map("/spec/selector/matchLabels")
                : manifest.kind().equals("Service") ? " " + manifest.map("/spec/selector") : "";
        return manifest.kind() + " " + manifest.name() + selector;
    }
}
