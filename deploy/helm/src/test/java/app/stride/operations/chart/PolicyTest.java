package app.stride.operations.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.operations.testkit.Chart;
import app.stride.operations.testkit.Manifest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of everything that the chart makes, whatever the values. */
class PolicyTest {
    private static final Set<String> SERVICES = Set.of("gateway", "plans", "activity", "coach");

    static List<String> examples() {
        return Chart.examples();
    }

    private static Stream<Manifest> all(String example, String kind) {
        return Chart.manifests(example).stream()
                .filter(manifest -> manifest.kind().equals(kind));
    }

    private static Manifest one(String example, String kind, String component) {
        return all(example, kind)
                .filter(manifest -> manifest.component().equals(component))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyServiceHasADeploymentAServiceAndItsConfiguration(String example) {
        for (String kind : List.of("Deployment", "Service", "ConfigMap")) {
            assertThat(all(example, kind).map(Manifest::component).collect(Collectors.toSet()))
                    .containsAll(SERVICES);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyContainerIsRestricted(String example) {
        all(example, "Deployment").forEach(deployment -> {
            JsonNode pod = deployment.at("/spec/template/spec");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
            for (JsonNode container : deployment.containers()) {
                JsonNode context = container.path("securityContext");
                assertThat(context.path("allowPrivilegeEscalation").asBoolean(true))
                        .isFalse();
                assertThat(context.path("readOnlyRootFilesystem").asBoolean()).isTrue();
                assertThat(context.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyContainerIsLimitedAndProbed(String example) {
        all(example, "Deployment").flatMap(it -> it.containers().stream()).forEach(container -> {
            assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
            assertThat(container.has("livenessProbe")).isTrue();
            assertThat(container.has("readinessProbe")).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aPodThatEndsHasTheTimeThatItTakes(String example) {
        all(example, "Deployment").forEach(deployment -> {
            int grace = deployment
                    .at("/spec/template/spec/terminationGracePeriodSeconds")
                    .asInt();
            int drain = deployment
                    .at("/spec/template/spec/containers/0/lifecycle/preStop/sleep/seconds")
                    .asInt();
            assertThat(drain).isPositive();
            assertThat(grace).isGreaterThan(drain + shutdownSeconds(example, deployment.component()));
        });
    }

    /** The gateway's route of imports lets one take ten minutes. */
    @ParameterizedTest
    @MethodSource("examples")
    void anUploadMayComeToItsEndInAPodThatIsToGo(String example) {
        for (String component : List.of("gateway", "activity")) {
            assertThat(shutdownSeconds(example, component)).as(component).isEqualTo(600);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatImportsAndUploadsMayTakeIsAskedOfTheNode(String example) {
        Manifest activity = one(example, "Deployment", "activity");
        assertThat(activity.containers()
                        .get(0)
                        .at("/resources/requests/ephemeral-storage")
                        .asText())
                .isEqualTo(activity.at("/spec/template/spec/volumes")
                        .findPath("sizeLimit")
                        .asText());
    }

    private static int shutdownSeconds(String example, String component) {
        return Properties.of(one(example, "ConfigMap", component)).seconds("quarkus.shutdown.timeout");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyServiceHasANetworkPolicyUnlessPoliciesAreOff(String example) {
        Set<String> guarded =
                all(example, "NetworkPolicy").map(Manifest::component).collect(Collectors.toSet());
        assertThat(guarded).isIn(SERVICES, Set.of());
        assertThat(guarded.isEmpty()).isEqualTo(example.equals("no-metrics"));
    }

    @Test
    void onlyTheArchitecturesPathsAreOpenBetweenServices() {
        assertThat(callers("gateway")).isEmpty();
        assertThat(callers("plans")).containsExactlyInAnyOrder("gateway", "activity", "coach");
        assertThat(callers("activity")).containsExactlyInAnyOrder("gateway", "coach");
        assertThat(callers("coach")).containsExactlyInAnyOrder("gateway", "activity");
    }

    private static List<String> callers(String service) {
        return one("production", "NetworkPolicy", service)
                .at("/spec/ingress")
                .findValuesAsText("app.kubernetes.io/component");
    }

    /** A service's port of calls is that of its metrics: it is open to nobody else unless somebody is to read them. */
    @ParameterizedTest
    @MethodSource("examples")
    void nobodyElseComesInUnlessMetricsAreRead(String example) {
        boolean read = all(example, "ServiceMonitor").findAny().isPresent();
        all(example, "NetworkPolicy")
                .filter(policy -> !policy.component().equals("gateway"))
                .forEach(policy -> {
                    JsonNode ingress = policy.at("/spec/ingress");
                    assertThat(ingress).as(policy.toString()).hasSize(read ? 2 : 1);
                    assertThat(ingress.get(0).path("from"))
                            .isNotEmpty()
                            .allSatisfy(
                                    peer -> assertThat(peer.has("podSelector")).isTrue());
                });
        assertThat(all(example, "NetworkPolicy").filter(it -> it.component().equals("gateway")))
                .allSatisfy(gateway -> assertThat(gateway.at("/spec/ingress").findValuesAsText("port"))
                        .hasSize(read ? 2 : 1)
                        .contains("http"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyImageHasAVersionAndNoneIsTheLatest(String example) {
        all(example, "Deployment")
                .flatMap(it -> it.containers().stream())
                .forEach(container -> assertThat(container.path("image").asText())
                        .matches(".+:[^:/]+")
                        .doesNotEndWith(":latest"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void noConfigMapHoldsASecretAndNoSecretIsMade(String example) {
        assertThat(all(example, "Secret")).isEmpty();
        all(example, "ConfigMap")
                .filter(it -> SERVICES.contains(it.component()))
                .forEach(
                        map -> assertThat(map.at("/data/application.properties").asText())
                                .doesNotContainIgnoringCase("password")
                                .doesNotContainIgnoringCase("api-key")
                                .doesNotContainIgnoringCase("jaas"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void budgetsAndAutoscalersAgreeWithReplicas(String example) {
        for (Manifest scaler : all(example, "HorizontalPodAutoscaler").toList()) {
            assertThat(one(example, "Deployment", scaler.component())
                            .at("/spec")
                            .has("replicas"))
                    .isFalse();
            assertThat(scaler.at("/spec/minReplicas").asInt())
                    .isLessThanOrEqualTo(scaler.at("/spec/maxReplicas").asInt());
            assertThat(scaler.at("/spec/scaleTargetRef/name").asText()).isEqualTo(scaler.name());
        }
        for (Manifest budget : all(example, "PodDisruptionBudget").toList()) {
            assertThat(budget.at("/spec/maxUnavailable").asText()).isNotIn("0", "0%");
            assertThat(budget.map("/spec/selector/matchLabels"))
                    .isEqualTo(one(example, "Deployment", budget.component()).map("/spec/selector/matchLabels"));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everySelectorFindsThePodsOfItsComponent(String example) {
        for (String component : SERVICES) {
            var pods = one(example, "Deployment", component).map("/spec/template/metadata/labels");
            assertThat(pods)
                    .containsAllEntriesOf(one(example, "Service", component).map("/spec/selector"));
            assertThat(pods)
                    .containsAllEntriesOf(one(example, "Deployment", component).map("/spec/selector/matchLabels"));
        }
    }

    @Test
    void whatHoldsDataOutlivesTheRelease() {
        Chart.manifests("strimzi-cnpg").stream()
                .filter(it -> Set.of("Cluster", "Database", "Kafka", "KafkaNodePool", "KafkaTopic")
                        .contains(it.kind()))
                .forEach(it -> assertThat(it.map("/metadata/annotations"))
                        .as(it.toString())
                        .containsEntry("helm.sh/resource-policy", "keep")
                        .containsEntry("argocd.argoproj.io/sync-options", "Delete=false,Prune=false"));
    }
}
