package app.stride.operations.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.operations.testkit.Chart;
import app.stride.operations.testkit.Manifest;
import app.stride.operations.testkit.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the chart renders is what the API servers of Kubernetes, Strimzi and CloudNativePG would take: no unknown field, no wrong value. */
class ManifestsTest {

    static List<String> examples() {
        return Chart.examples();
    }

    @TestFactory
    Stream<DynamicTest> everyObjectIsReadStrictlyByItsModel() {
        return Chart.examples().stream()
                .flatMap(example -> Chart.manifests(example).stream()
                        .filter(manifest -> !CloudNativePg.speaks(manifest))
                        .map(manifest -> DynamicTest.dynamicTest(example + ": " + manifest, () -> {
                            Assumptions.assumeTrue(
                                    Models.canRead(manifest),
                                    "Strimzi's models need Java 21; this JDK is "
                                            + Runtime.version().feature());
                            assertThatCode(() -> Models.read(manifest)).doesNotThrowAnyException();
                        })));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void cloudNativePgKnowsEveryField(String example) {
        for (Manifest manifest : Chart.manifests(example)) {
            if (CloudNativePg.speaks(manifest)) {
                assertThat(CloudNativePg.unknownFields(manifest))
                        .as(manifest.toString())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyObjectHasANameThatKubernetesTakesAndNoTwoHaveTheSame(String example) {
        List<String> seen = new ArrayList<>();
        for (Manifest manifest : Chart.manifests(example)) {
            assertThat(manifest.name())
                    .matches("[a-z0-9]([-a-z0-9.]*[a-z0-9])?")
                    .hasSizeLessThanOrEqualTo(63);
            assertThat(manifest.map("/metadata/labels"))
                    .containsKeys("app.kubernetes.io/name", "app.kubernetes.io/instance", "helm.sh/chart");
            assertThat(manifest.map("/metadata/labels").values())
                    .allSatisfy(label -> assertThat(label).matches("([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?"));
            assertThat(seen).doesNotContain(manifest.toString());
            seen.add(manifest.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyObjectHasWhatItsApiDemands(String example) {
        assertThat(Chart.manifests(example))
                .allSatisfy(manifest -> assertThat(ApiRule.brokenBy(manifest))
                        .as(manifest.toString())
                        .isEmpty());
    }

    static List<ApiRule> rules() {
        return ApiRule.all();
    }

    /** What the chart renders is broken by hand: at each rule's field, in the first object that has it. */
    @ParameterizedTest
    @MethodSource("rules")
    void anObjectThatBreaksARuleIsFound(ApiRule rule) {
        Manifest broken = Chart.examples().stream()
                .flatMap(example -> Chart.manifests(example).stream())
                .filter(manifest -> manifest.kind().equals(rule.kind()))
                .flatMap(rule::broken)
                .findFirst()
                .orElseThrow();
        assertThat(ApiRule.brokenBy(broken)).contains(rule);
    }

    @Test
    void aFieldThatDoesNotExistIsFound() {
        Manifest wrong = new Manifest(Yaml.tree("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: wrong}
                spec: {replica: 2}
                """));
        assertThatThrownBy(() -> Models.read(wrong)).hasMessageContaining("replica");
    }

    @Test
    void aFieldThatCloudNativePgDoesNotKnowIsFound() {
        Manifest wrong = new Manifest(Yaml.tree("""
                apiVersion: postgresql.cnpg.io/v1
                kind: Database
                metadata: {name: wrong}
                spec: {cluster: {name: a}, name: b, owners: c}
                """));
        assertThat(CloudNativePg.unknownFields(wrong)).containsExactly("/spec/owners");
    }
}
