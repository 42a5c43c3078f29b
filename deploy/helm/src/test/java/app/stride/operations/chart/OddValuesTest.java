package app.stride.operations.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.stride.operations.testkit.Chart;
import app.stride.operations.testkit.Manifest;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are unusual, but somebody's: what is rendered is still what an API server takes. */
class OddValuesTest {

    @TempDir
    Path scratch;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{image: {}, defaults: {}, coach: {model: {}}, networkPolicy: {egress: {}}, metrics: {}}",
                "{commonLabels: null, networkPolicy: {egress: {dns: null, kafka: null}}, defaults: {podLabels: null, extraEnv: null}}",
                "{coach: {shutdown: null, resources: {requests: {memory: null}, limits: null}}}",
                "{nameOverride: run, fullnameOverride: coach}",
                "{defaults: {replicas: 0}, coach: {replicas: 1}}",
                "{defaults: {autoscaling: {enabled: true, maxReplicas: 100}}, coach: {autoscaling: {enabled: false}}}",
                "{expose: {kind: ingress, host: stride.example.org, trustedProxies: [fd00::/8, 10.0.0.1], annotations: {nginx.ingress.kubernetes.io/affinity: cookie}}}",
                "{expose: {kind: ingress, host: stride.example.org, trustedProxies: [10.0.0.1], annotations: {haproxy.org/cookie-persistence: stride}}}",
                "{expose: {kind: ingress, host: stride.example.org, trustedProxies: [10.0.0.1], annotations: {alb.ingress.kubernetes.io/target-group-attributes: 'stickiness.enabled=true'}}}",
                "{gateway: {pages: false}, expose: {kind: ingress, host: stride.example.org, trustedProxies: [10.0.0.1]}}",
                "{gateway: {sharedStore: {address: 'rediss://redis.caches:6380', existingSecret: ''}, signIn: {existingSecret: browser}}}",
                "{defaults: {serviceAccount: {create: false}}, coach: {serviceAccount: {create: true, name: coach}}}",
                "{gateway: {sharedStore: {address: null, existingSecret: redis}}}",
                "{oidc: {caSecret: corporate-ca, caKey: bundle.pem}}",
                "{kafka: {securityProtocol: SSL, caSecret: kafka-ca}}",
                "{commonLabels: {app.kubernetes.io/part-of: mine, team: runners}, defaults: {podLabels: {team: coaches}}}",
                "{defaults: {podAnnotations: {checksum/configuration: mine}}, commonAnnotations: {a/b: c}}",
                "{image: {tag: v1_2.3-x, registry: 'localhost:5000/a', pullSecrets: [one, {name: two}]}}",
                "{plans: {extraIngress: [{ports: [{port: 9000}]}], extraEgress: [{to: [{podSelector: {}}]}]}}",
                "{defaults: {affinity: {podAntiAffinity: {}}}, strimzi: {operatorUser: true}}",
                "{defaults: {priorityClassName: high, nodeSelector: {disk: fast}, tolerations: [{operator: Exists}]}}",
                "{coach: {extraEnv: [{name: KAFKA_SSL_KEYSTORE_KEY, valueFrom: {secretKeyRef: {name: a, key: user.key}}}]}}",
            })
    void theyRenderToWhatKubernetesTakes(String values) {
        takesAll(Chart.manifestsOf(Chart.rendered("minimal", values, scratch)));
        takesAll(Chart.manifestsOf(Chart.rendered("production", values.replace("shutdown: null, ", ""), scratch)));
    }

    private static void takesAll(List<Manifest> manifests) {
        Set<String> seen = new HashSet<>();
        assertThat(manifests).allSatisfy(manifest -> {
            assertThatCode(() -> Models.read(manifest)).doesNotThrowAnyException();
            assertThat(ApiRule.brokenBy(manifest)).isEmpty();
            assertThat(seen.add(manifest.toString())).isTrue();
            assertThat(manifest.map("/metadata/labels").values())
                    .allSatisfy(label -> assertThat(label).matches("([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?"));
        });
    }

    @Test
    void longReleaseNamesStayWithinWhatKubernetesTakes() {
        for (String example : List.of("strimzi-cnpg", "production")) {
            String rendered = Chart.template()
                    .withName("a-release-with-a-name-that-is-fifty-three-letters-lng")
                    .withValuesFile(Chart.valuesOf(example))
                    .call();
            assertThat(Chart.manifestsOf(rendered))
                    .allSatisfy(it -> assertThat(it.name()).hasSizeLessThanOrEqualTo(63));
        }
    }

    @Test
    void anArbitraryUserOfOpenShiftIsLeftToTheCluster() {
        String values = "{defaults: {podSecurityContext: {runAsUser: null, runAsGroup: null, fsGroup: null}}}";
        assertThat(deployments(values))
                .allSatisfy(deployment -> assertThat(deployment.map("/spec/template/spec/securityContext"))
                        .containsOnlyKeys("runAsNonRoot", "seccompProfile"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    stride/gateway       | -                     | v7 | stride/gateway:v7
                    stride/gateway:2     | registry.example.org  | v7 | registry.example.org/stride/gateway:2
                    a/b@sha256:%s        | registry.example.org  | v7 | registry.example.org/a/b@sha256:%s
                    """)
    void anImageIsATagOrADigest(String image, String registry, String tag, String whole) {
        String digest = "0123456789abcdef".repeat(4);
        String values = "{image: {registry: '%s', tag: %s}, gateway: {image: '%s'}}"
                .formatted(registry == null ? "" : registry, tag, image.formatted(digest));
        assertThat(deployments(values))
                .extracting(it -> it.containers().get(0).path("image").asText())
                .contains(whole.formatted(digest));
    }

    @Test
    void addressesMayBeOfIpVersion6() {
        String values = """
                database: {host: "fd00::5"}
                kafka: {bootstrapServers: "[fd00::6]:9092,[fd00::7]:9093"}
                oidc: {issuer: "https://[fd00::8]:8443/realms/stride"}
                """;
        List<Manifest> manifests = Chart.manifestsOf(Chart.rendered("minimal", values, scratch));
        Manifest plans = manifests.stream()
                .filter(it -> it.toString().equals("ConfigMap stride-plans"))
                .findFirst()
                .orElseThrow();
        assertThat(Properties.of(plans).get("stride.database.host")).isEqualTo("[fd00::5]");
        assertThat(manifests)
                .filteredOn(it -> it.toString().equals("NetworkPolicy stride-plans"))
                .flatExtracting(it -> it.at("/spec/egress").findValuesAsText("port"))
                .contains("5432", "9092", "9093", "8443");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                       | ClientIP
                    {gateway: {replicas: 1}}                                 | ''
                    {gateway: {pages: false}}                                | ''
                    {gateway: {sharedStore: {existingSecret: redis}}}        | ''
                    {gateway: {replicas: 1, autoscaling: {enabled: true}}}   | ClientIP
                    """)
    void browsersStayWithOnePodWhereEachKeepsItsOwnSignIns(String values, String affinity) {
        assertThat(Chart.manifestsOf(Chart.rendered("minimal", values, scratch)))
                .filteredOn(it -> it.toString().equals("Service stride-gateway"))
                .extracting(it -> it.at("/spec/sessionAffinity").asText())
                .containsExactly(affinity);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    minimal     | {}                                              | ''
                    minimal     | {expose: {host: a.example}}                     | ''
                    minimal     | {gateway: {hosts: ['a.example', 'b.example:8443']}} | a.example,b.example:8443,SERVICE
                    production  | {}                                              | stride.example.org,SERVICE
                    production  | {gateway: {hosts: ['a.example:8080', '[fd00::5]:8443']}} | stride.example.org,a.example:8080,[fd00::5]:8443,SERVICE
                    production  | {gateway: {configuration: {stride.gateway.hosts: ''}}} | ''
                    gateway-api | {}                                              | stride.example.org,SERVICE
                    """)
    void theGatewayAnswersForTheHostThatItIsExposedAtThoseThatAreAddedAndItsService(
            String example, String values, String hosts) {
        assertThat(Chart.manifestsOf(Chart.rendered(example, values, scratch)))
                .filteredOn(it -> it.toString().equals("ConfigMap stride-gateway"))
                .extracting(it -> Properties.of(it).get("stride.gateway.hosts"))
                .containsExactly(hosts.replace(
                        "SERVICE",
                        "stride-gateway:8080,stride-gateway.running:8080,stride-gateway.running.svc:8080,"
                                + "stride-gateway.running.svc.cluster.local:8080"));
    }

    @Test
    void aServiceThatIsStoppedIsNotStartedByItsDefaults() {
        JsonNode replicas = deployments("{coach: {replicas: 0}}").stream()
                .filter(it -> it.component().equals("coach"))
                .map(it -> it.at("/spec/replicas"))
                .findFirst()
                .orElseThrow();
        assertThat(replicas.asInt(-1)).isZero();
    }

    /** Who restores a database must find the service still, and an autoscaler asks for one pod at least. */
    @Test
    void aServiceThatIsStoppedHasNoAutoscaler() {
        List<Manifest> manifests = Chart.manifestsOf(Chart.rendered("production", "{coach: {replicas: 0}}", scratch));
        assertThat(manifests).noneMatch(it -> it.toString().equals("HorizontalPodAutoscaler stride-coach"));
        assertThat(manifests).anyMatch(it -> it.toString().equals("HorizontalPodAutoscaler stride-plans"));
        assertThat(manifests)
                .filteredOn(it -> it.toString().equals("Deployment stride-coach"))
                .extracting(it -> it.at("/spec/replicas").asInt(-1))
                .containsExactly(0);
    }

    @ParameterizedTest
    @CsvSource({"12Gi, 6144M", "30Gi, 24576M", "21474836480, 14336M", "10G, 3392M", "512Mi, 2049M"})
    void uploadsShareWhatAnImportLeavesOfTheTemporarySpace(String space, String room) {
        String values = "{activity: {temporarySpace: %s}}".formatted(space);
        assertThat(Chart.manifestsOf(Chart.rendered("minimal", values, scratch)))
                .filteredOn(it -> it.toString().equals("ConfigMap stride-activity"))
                .extracting(it -> Properties.of(it).get("stride.imports.room"))
                .containsExactly(room);
    }

    private List<Manifest> deployments(String values) {
        return Chart.manifestsOf(Chart.rendered("minimal", values, scratch)).stream()
                .filter(it -> it.kind().equals("Deployment"))
                .toList();
    }
}
