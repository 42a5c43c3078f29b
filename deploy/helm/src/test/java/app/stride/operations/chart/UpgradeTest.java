package app.stride.operations.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.operations.testkit.Chart;
import app.stride.operations.testkit.Manifest;
import app.stride.operations.testkit.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An upgrade finds what an earlier version of the chart made: whatever had a name keeps it, and no selector changes, which Kubernetes
 * would refuse. Each release leaves a file of its names behind in {@code src/test/released}, written by {@code ./mvnw -pl deploy/helm test
 * -Dstride.released.update=true} and never changed after it.
 */
class UpgradeTest {

    static List<Path> releases() {
        return Repository.files("deploy/helm/src/test/released", ".txt");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void namesAndSelectorsOfAReleaseAreKept(Path release) {
        assertThat(namesAndSelectors())
                .containsAll(Repository.text(release).lines().toList());
    }

    private static Set<String> namesAndSelectors() {
        return Stream.of("strimzi-cnpg", "production")
                .flatMap(example -> Chart.manifests(example).stream())
                .map(UpgradeTest::identity)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @TestFactory
    DynamicTest theReleaseThatIsBeingMadeIsWrittenDown() {
        String version = Repository.text("deploy/helm/stride/Chart.yaml").replaceAll("(?s).*\nversion: (\\S+).*", "$1");
        Path names = Repository.file("deploy/helm/src/test/released/" + version + ".txt");
        if (Boolean.getBoolean("stride.released.update") && !Files.exists(names)) {
            Repository.write(names, String.join("\n", namesAndSelectors()) + "\n");
        }
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
