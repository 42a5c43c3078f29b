package app.stride.operations.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.operations.testkit.Chart;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.Release;
import com.marcnuri.helm.ReleaseHistory;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A real API server takes the chart: installed, upgraded, taken back to what it was, uninstalled. It is asked for nothing but to take the objects: no pod
 * need come up. {@code KUBECONFIG=… ./mvnw -pl deploy/helm test -Pcluster -Dtest=ClusterIT}
 */
@EnabledIfSystemProperty(named = "stride.cluster", matches = "true", disabledReason = "only with -Pcluster")
@EnabledIfEnvironmentVariable(named = "KUBECONFIG", matches = ".+", disabledReason = "only with a cluster to talk to")
class ClusterIT {
    private static final String NAMESPACE = "stride-chart-test";
    private static final String RELEASE = "stride";

    private final Path cluster = Path.of(System.getenv("KUBECONFIG"));

    @AfterEach
    void leaveNothing() {
        Helm.uninstall(RELEASE)
                .withNamespace(NAMESPACE)
                .withKubeConfig(cluster)
                .ignoreNotFound()
                .call();
    }

    /** With all that a cluster knows by itself; custom resources are checked where their operators are. */
    @ParameterizedTest
    @ValueSource(strings = {"minimal", "production", "no-metrics"})
    void theApiServerTakesEveryObjectOfTheExample(String example) {
        Release installed = new Helm(Chart.DIRECTORY)
                .install()
                .withName(RELEASE)
                .withNamespace(NAMESPACE)
                .createNamespace()
                .withValuesFile(Chart.valuesOf(example))
                .set("metrics.serviceMonitor.enabled", false)
                .set("metrics.prometheusRule.enabled", false)
                .withKubeConfig(cluster)
                .call();
        assertThat(installed.getStatus()).isEqualTo("deployed");
    }

    /** Taken back by the values of before, which makes what {@code helm rollback} makes: Helm as a library has no such command. */
    @Test
    void itIsInstalledUpgradedTakenBackAndUninstalled() {
        Release installed = new Helm(Chart.DIRECTORY)
                .install()
                .withName(RELEASE)
                .withNamespace(NAMESPACE)
                .createNamespace()
                .withValuesFile(Chart.valuesOf("minimal"))
                .withKubeConfig(cluster)
                .call();
        assertThat(installed.getStatus()).isEqualTo("deployed");

        assertThat(upgraded(3).getRevision()).isEqualTo("2");
        assertThat(upgraded(2).getRevision()).isEqualTo("3");

        assertThat(Helm.history(RELEASE)
                        .withNamespace(NAMESPACE)
                        .withKubeConfig(cluster)
                        .call())
                .extracting(ReleaseHistory::getStatus)
                .containsExactly("superseded", "superseded", "deployed");
        leaveNothing();
        assertThat(Helm.list().withNamespace(NAMESPACE).withKubeConfig(cluster).call())
                .isEmpty();
    }

    private Release upgraded(int replicas) {
        return new Helm(Chart.DIRECTORY)
                .upgrade()
                .withName(RELEASE)
                .withNamespace(NAMESPACE)
                .withValuesFile(Chart.valuesOf("minimal"))
                .set("gateway.replicas", replicas)
                .withKubeConfig(cluster)
                .call();
    }
}
