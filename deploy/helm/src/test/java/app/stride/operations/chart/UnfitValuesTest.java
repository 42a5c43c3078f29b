package app.stride.operations.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.operations.testkit.Chart;
import app.stride.operations.testkit.Manifest;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an API server or a kubelet would refuse, or take for something else, is refused or made right before anything is sent. */
class UnfitValuesTest {

    @TempDir
    Path scratch;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {plans: {extraEnv: [{name: A, value: b}, {name: A, value: c}]}} | plans.extraEnv: A is there twice
                    {plans: {extraVolumes: [{name: a}, {name: a}]}}     | plans.extraVolumes: a is there twice
                    {plans: {extraVolumeMounts: [{name: a, mountPath: /x}, {name: b, mountPath: /x}]}} | plans.extraVolumeMounts: /x is there twice
                    {plans: {sidecars: [{name: a, image: b:1}], initContainers: [{name: a, image: b:1}]}} | a is there twice
                    {plans: {configuration: {stride.http.port: 9000}}}  | on which the chart's probes
                    {plans: {configuration: {my.store: 'redis://me:pw@a:1'}}} | plans.configuration has my.store: a ConfigMap is no place for a secret
                    {coach: {model: {baseUrl: 'https://me:pw@a.example/v1'}}} | coach.model.baseUrl is https://…@a.example/v1: write a whole address
                    {plans: {configuration: {'a b': c}}}                | A name in plans.configuration is a b: the name of a property has no spaces
                    {plans: {resources: {requests: {memory: 2Gi}}}}     | plans.resources asks for more memory (2Gi) than it may have (512Mi)
                    {plans: {resources: {limits: {cpu: 0.1}}}}          | plans.resources asks for more cpu (250m) than it may have (0.1)
                    {plans: {podSecurityContext: {runAsUser: 0}}}       | runAsUser=0 is root, which runAsNonRoot=true forbids
                    {plans: {podLabels: {team: 'a b'}}}                 | plans.podLabels.team is a b: the text of a label
                    {commonAnnotations: {'a b': c}}                     | A key in commonAnnotations is a b
                    {plans: {disruptionBudget: {maxUnavailable: 150%}}} | at most 100%
                    {plans: {disruptionBudget: {maxUnavailable: ''}}}   | at '/plans/disruptionBudget/maxUnavailable': minLength: got 0, want 1
                    {plans: {rollout: {maxSurge: 1.5}}}                 | at '/plans/rollout/maxSurge': got number, want integer or string
                    {plans: {temporarySpace: ''}}                       | at '/plans/temporarySpace'
                    {plans: {extraEnv: [{name: 'A=B', value: c}]}}      | A name in plans.extraEnv is A=B: the name of a variable
                    {plans: {sidecars: [{name: My_Proxy, image: b:1}]}} | The name of a volume or container of plans is My_Proxy
                    {plans: {extraVolumeMounts: [{name: a, mountPath: x}]}} | A mountPath in plans.extraVolumeMounts is x: write a whole path
                    {plans: {extraVolumeMounts: [{name: a, mountPath: /tmp/}]}} | where the chart mounts already
                    {cloudNativePg: {resources: {limits: {cpu: lots}}}} | cloudNativePg.resources.limits.cpu is lots: write a quantity
                    {oidc: {issuer: 'https://a:b/c'}}                   | oidc.issuer is https://a:b/c: write a whole address
                    {image: {pullSecrets: [My_Login]}}                  | image.pullSecrets[0] is My_Login
                    {image: {pullSecrets: ['']}}                        | at '/image/pullSecrets/0'
                    {plans: {replicas: 5000}}                           | at '/plans/replicas': maximum: got 5,000, want 1,000
                    {strimzi: {topics: {partitions: 1000000}}}          | at '/strimzi/topics/partitions': maximum
                    {cloudNativePg: {maxConnections: 1000000}}          | at '/cloudNativePg/maxConnections': maximum
                    {plans: {database: {userKey: ''}}}                  | at '/plans/database/userKey': minLength: got 0, want 1
                    {plans: {database: {name: ''}}}                     | at '/plans/database/name': minLength: got 0, want 1
                    {coach: {kafka: {jaasKey: ''}}}                     | at '/coach/kafka/jaasKey'
                    {coach: {model: {apiKeyKey: ''}}}                   | at '/coach/model/apiKeyKey'
                    {database: {tls: {caKey: ''}}}                      | at '/database/tls/caKey'
                    {kafka: {caKey: ''}}                                | at '/kafka/caKey'
                    {gateway: {signIn: {clientSecretKey: null}}}        | missing property 'clientSecretKey'
                    {gateway: {sharedStore: {addressKey: null}}}        | missing property 'addressKey'
                    {plans: {podSecurityContext: {runAsUser: '1000'}}}  | at '/plans/podSecurityContext/runAsUser': got string
                    {defaults: {securityContext: {readOnlyRootFilesystem: 'true'}}} | at '/defaults/securityContext/readOnlyRootFilesystem': got string
                    {plans: {image: ''}}                                | at '/plans/image'
                    {networkPolicy: {egress: {kafka: {peers: [{cidr: 10.0.0.0/8}]}}}} | additional properties 'cidr' not allowed
                    {fullnameOverride: 1st}                             | those of Services begin with a letter
                    """)
    void theyAreExplained(String values, String words) {
        assertThatThrownBy(() -> Chart.rendered("minimal", values, scratch)).hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource({"true, null", "null, 123", "stride.prod, 123"})
    void namesThatReadLikeSomethingElseAreTexts(String release, String namespace) {
        for (String example : List.of("production", "strimzi-cnpg")) {
            String rendered = Chart.template()
                    .withName(release)
                    .withNamespace(namespace)
                    .withValuesFile(Chart.valuesOf(example))
                    .call();
            assertThat(Chart.manifestsOf(rendered)).allSatisfy(manifest -> {
                assertThat(manifest.at("/metadata/namespace").isTextual()).isTrue();
                assertThat(manifest.tree().findValues("app.kubernetes.io/instance"))
                        .allMatch(JsonNode::isTextual);
                if (manifest.kind().equals("Service")) {
                    assertThat(manifest.name()).matches("[a-z][-a-z0-9]*");
                }
            });
        }
    }

    @Test
    void aReleaseWhoseNameBeginsWithADigitIsToldWhy() {
        assertThatThrownBy(() -> Chart.template()
                        .withName("2026")
                        .withValuesFile(Chart.valuesOf("minimal"))
                        .call())
                .hasMessageContaining("Names would begin with 2026-stride");
    }

    @Test
    void keysOfSecretsThatReadLikeNumbersAreTexts() {
        List<Manifest> manifests = Chart.manifestsOf(Chart.rendered(
                "minimal", "{oidc: {caSecret: '1', caKey: '2'}, plans: {database: {userKey: '3'}}}", scratch));
        assertThat(manifests)
                .filteredOn(it -> it.toString().equals("Deployment stride-plans"))
                .flatExtracting(it -> it.tree().findValues("key"))
                .isNotEmpty()
                .allMatch(JsonNode::isTextual);
        assertThat(manifests)
                .flatExtracting(it -> it.tree().findValues("secretName"))
                .isNotEmpty()
                .allMatch(JsonNode::isTextual);
    }
}
