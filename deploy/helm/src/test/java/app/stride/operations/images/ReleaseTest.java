package app.stride.operations.images;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.operations.testkit.Repository;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** There is one version, that of the root pom.xml; everything that must repeat it says the same. */
class ReleaseTest {
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>stride</artifactId>\\s*<version>([^<]+)</version>");

    static String version() {
        Matcher version = VERSION.matcher(Repository.text("pom.xml"));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    @Test
    void theChartHasIt() {
        assertThat(Repository.text("deploy/helm/stride/Chart.yaml"))
                .contains("\nversion: " + version() + "\n", "\nappVersion: " + version() + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "plans-service", "activity-service", "coach-service"})
    void everyModuleAndImageHasIt(String module) {
        assertThat(Repository.text(module + "/pom.xml")).contains("<version>" + version() + "</version>");
        assertThat(Repository.text(module + "/Dockerfile"))
                .contains("org.opencontainers.image.version=\"" + version() + "\"");
    }

    @Test
    void itIsSemanticAndTheChangelogTellsOfIt() {
        assertThat(version()).matches("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?");
        assertThat(Repository.text("CHANGELOG.md")).contains("## " + version());
    }
}
