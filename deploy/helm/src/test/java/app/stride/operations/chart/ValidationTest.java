package app.stride.operations.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.operations.testkit.Chart;
import app.stride.operations.testkit.Manifest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong values are refused in words that say what to do; odd ones render as they are. */
class ValidationTest {

    @TempDir
    Path scratch;

    @Test
    void withoutAnyValuesEverythingThatMustBeSetIsListedAtOnce() {
        assertThatThrownBy(() -> Chart.template().call())
                .hasMessageContaining("oidc.issuer is empty")
                .hasMessageContaining("There is no database")
                .hasMessageContaining("There is no Kafka")
                .hasMessageContaining("plans.database.existingSecret is empty")
                .hasMessageContaining("coach.database.existingSecret is empty");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {cloudNativePg: {enabled: true}}                          | database.host names a server and cloudNativePg.enabled makes another
                    {strimzi: {enabled: true}}                                | kafka.bootstrapServers names a cluster and strimzi.enabled makes another
                    {database: {tls: {mode: verify-full}}}                    | needs database.tls.caSecret
                    {kafka: {securityProtocol: SASL_SSL}}                     | needs plans.kafka.existingSecret
                    {expose: {kind: ingress}}                                 | needs expose.host
                    {expose: {kind: httpRoute, host: a.example}}              | needs expose.parentRefs
                    {expose: {kind: httpRoute, host: a.example}}              | an HTTPRoute chooses a pod anew for each call
                    {expose: {kind: ingress, host: a.example}}                | an Ingress chooses a pod anew for each call
                    {coach: {database: {name: plans}}}                        | coach.database.name=plans is the database of plans already
                    {expose: {kind: ingress, host: a.example}}                | expose.trustedProxies is empty
                    {expose: {kind: ingress, host: a.example}, gateway: {pages: false}} | expose.trustedProxies is empty
                    {gateway: {sharedStore: {address: 'redis://a:1', existingSecret: b}}} | decide for one
                    {gateway: {sharedStore: {address: 'redis://:pw@a:1'}}}    | an address with a password or options belongs in a Secret
                    {expose: {kind: ingress, host: a.b, parentRefs: [{name: g}]}} | expose.parentRefs is for expose.kind=httpRoute
                    {plans: {autoscaling: {enabled: true, minReplicas: 7}}}   | plans.autoscaling.minReplicas=7 is more than its maxReplicas=6
                    {coach: {disruptionBudget: {maxUnavailable: 0}}}          | would never let a node be emptied
                    {coach: {rollout: {maxUnavailable: 0, maxSurge: 0}}}      | no pod could ever be replaced
                    {plans: {configuration: {my.password: x}}}                | a ConfigMap is no place for a secret
                    {kafka: {caSecret: kafka-ca}}                             | securityProtocol=PLAINTEXT uses no TLS
                    {database: {tls: {caSecret: database-ca}}}                | mode=disable uses no TLS
                    {database: {tls: {mode: require, caSecret: database-ca}}} | mode=require asks nobody who vouches for the server
                    {plans: {kafka: {existingSecret: stride-plans-kafka}}}    | kafka.securityProtocol=PLAINTEXT asks nobody for an account
                    {expose: {kind: httpRoute, host: a.example, ingressClassName: nginx}} | expose.ingressClassName is for an Ingress
                    {defaults: {serviceAccount: {name: one}}}                 | is made for another service already
                    {defaults: {podLabels: {app.kubernetes.io/name: x}}}      | gateway.podLabels has app.kubernetes.io/name
                    {commonLabels: {app.kubernetes.io/instance: x}}           | commonLabels has app.kubernetes.io/instance
                    {plans: {extraEnv: [{name: JAVA_TOOL_OPTIONS, value: x}]}} | which the chart sets itself
                    {plans: {extraVolumes: [{name: temporary, emptyDir: {}}]}} | a name that the chart uses itself
                    {plans: {extraVolumeMounts: [{name: a, mountPath: /tmp}]}} | where the chart mounts already
                    {plans: {sidecars: [{name: plans, image: a}]}}            | plans has a second container plans
                    """)
    void whatCannotWorkTogetherIsExplained(String values, String words) {
        assertThatThrownBy(() -> Chart.rendered("minimal", values, scratch)).hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {strimzi: {topics: {replicas: 5}}}                | each copy of a partition needs a node of its own
                    {strimzi: {topics: {minInSyncReplicas: 4}}}       | nothing could ever be written
                    {cloudNativePg: {maxConnections: 100}}            | but cloudNativePg.maxConnections is 100
                    {cloudNativePg: {maxConnections: 200}}            | may open 198 connections at once
                    {plans: {replicas: 4, rollout: {maxSurge: 100%}}} | may open 308 connections at once
                    {database: {tls: {mode: verify-full, caSecret: a}}} | CloudNativePG has an authority of its own
                    {kafka: {caSecret: a}}                            | Strimzi has an authority of its own
                    {plans: {database: {userKey: user}}}              | CloudNativePG reads the keys username and password of a Secret and no others
                    {coach: {kafka: {jaasKey: jaas}}}                 | in Strimzi's Secrets the key is sasl.jaas.config
                    {kafka: {securityProtocol: SASL_SSL}, plans: {kafka: {existingSecret: a}}} | Strimzi makes each service an account
                    """)
    void enginesThatTheChartMakesAreCheckedToo(String values, String words) {
        assertThatThrownBy(() -> Chart.rendered("strimzi-cnpg", values, scratch))
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {plans: {replica: 3}}                     | replica
                    {plans: {replicas: -1}}                   | replicas
                    {plans: {replicas: '3'}}                  | at '/plans/replicas': got string, want integer
                    {gateway: {database: {name: x}}}          | database
                    {image: {tag: 12}}                        | at '/image/tag': got number, want string
                    {image: null}                             | missing property 'image'
                    {defaults: {shutdown: null}}              | missing property 'shutdown'
                    {expose: {kind: loadbalancer}}            | value must be one of 'none', 'ingress', 'httpRoute'
                    {telemetry: {sampleRatio: 10}}            | sampleRatio
                    {telemetry: {logLevel: TRACE}}            | at '/telemetry/logLevel': value must be one of 'ERROR', 'WARN', 'INFO', 'DEBUG'
                    {defaults: {affinity: {nodeAffinty: {}}}} | nodeAffinty
                    {plans: {tolerations: [{operator: Exist}]}} | at '/plans/tolerations/0/operator'
                    {coach: {extraEnv: [{name: A, value: 5}]}} | at '/coach/extraEnv/0/value': got number, want string
                    """)
    void theSchemaRefusesWhatIsNoValueAndNamesIt(String values, String name) {
        assertThatThrownBy(() -> Chart.rendered("minimal", values, scratch))
                .hasMessageContaining("schema")
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {image: {tag: latest}}                    | image.tag is latest: a pod that starts again could run another version
                    {image: {tag: 'sha256:12'}}               | a digest belongs behind the name of one image
                    {image: {registry: 'https://r.example/'}} | without a scheme and without a slash at the end
                    {oidc: {issuer: login.example.org}}       | oidc.issuer is login.example.org: write a whole address
                    {kafka: {bootstrapServers: kafka}}        | kafka.bootstrapServers is kafka: write host:port
                    {database: {host: 'postgres://db:5432'}}  | write the name or address alone
                    {expose: {kind: ingress, host: 'https://a.b'}} | without https:// and without a path
                    {expose: {trustedProxies: [ingress-nginx]}} | expose.trustedProxies[0] is ingress-nginx: write an address or a network
                    {activity: {resources: {limits: {memory: lots}}}} | activity.resources.limits.memory is lots: write a quantity
                    {plans: {database: {existingSecret: My Secret}}} | plans.database.existingSecret is My Secret
                    {nameOverride: Run_Coach}                 | it becomes part of names in Kubernetes
                    {gateway: {corsOrigins: ['https://a.b/']}} | gateway.corsOrigins[0] is https://a.b/: write scheme and host
                    {gateway: {hosts: ['https://a.b']}}       | gateway.hosts[0] is https://a.b: write the host name alone
                    {gateway: {hosts: ['a.b:0']}}             | gateway.hosts[0] is a.b:0: write the host name alone
                    {gateway: {hosts: ['a.b:65536']}}         | gateway.hosts[0] is a.b:65536: write the host name alone
                    {plans: {rollout: {maxSurge: half}}}      | plans.rollout.maxSurge is half: write a number of pods
                    """)
    void whatHasAFormIsExplainedInASentence(String values, String words) {
        assertThatThrownBy(() -> Chart.rendered("minimal", values, scratch)).hasMessageContaining(words);
    }

    @Test
    void falseAndZeroOfAServiceGoBeforeTheDefaults() {
        List<Manifest> manifests = Chart.manifestsOf(Chart.rendered(
                "production", "{coach: {autoscaling: {enabled: false}, rollout: {minReadySeconds: 0}}}", scratch));
        Manifest coach = manifests.stream()
                .filter(it -> it.kind().equals("Deployment") && it.component().equals("coach"))
                .findFirst()
                .orElseThrow();
        assertThat(coach.at("/spec/replicas").asInt()).isEqualTo(3);
        assertThat(coach.at("/spec/minReadySeconds").asInt(-1)).isZero();
        assertThat(manifests).noneMatch(it -> it.toString().equals("HorizontalPodAutoscaler stride-coach"));
    }

    @Test
    void anyTextComesThroughThePropertiesFileAsItIs() {
        String odd = " a \\ b: c = #d ! é \"e\" ${f:g}";
        String yaml = "{plans: {configuration: {stride.odd: %s, stride.number: 12}}}"
                .formatted("' " + odd.strip().replace("'", "''") + "'");
        Manifest plans = Chart.manifestsOf(Chart.rendered("minimal", yaml, scratch)).stream()
                .filter(it -> it.kind().equals("ConfigMap") && it.component().equals("plans"))
                .findFirst()
                .orElseThrow();
        assertThat(Properties.of(plans).get("stride.odd")).isEqualTo(odd);
        assertThat(Properties.of(plans).get("stride.number")).isEqualTo("12");
    }

    @Test
    void aKubernetesThatIsTooOldIsRefused() {
        assertThatThrownBy(() -> Chart.template()
                        .withKubeVersion("1.29.4")
                        .withValuesFile(Chart.valuesOf("minimal"))
                        .call())
                .hasMessageContaining(">=1.30.0-0");
    }

    @Test
    void largeNumbersAreWrittenAsTheyAre() {
        List<Manifest> manifests = Chart.manifestsOf(Chart.rendered("minimal", """
                coach:
                  configuration: {stride.coach.budget.installation: 20000000, stride.odd: 0.25, stride.on: true}
                  model: {maxCalls: 2000000}
                  resources: {limits: {memory: 1073741824}}
                  temporarySpace: 5368709120
                """, scratch));
        Properties coach = Properties.of(one(manifests, "ConfigMap"));
        assertThat(coach.get("stride.coach.budget.installation")).isEqualTo("20000000");
        assertThat(coach.get("stride.odd")).isEqualTo("0.25");
        assertThat(coach.get("stride.on")).isEqualTo("true");
        assertThat(coach.get("stride.llm.max-calls")).isEqualTo("2000000");
        Manifest deployment = one(manifests, "Deployment");
        assertThat(deployment.containers().get(0).at("/resources/limits/memory").asText())
                .isEqualTo("1073741824");
        assertThat(deployment
                        .at("/spec/template/spec/volumes")
                        .findPath("sizeLimit")
                        .asText())
                .isEqualTo("5368709120");
    }

    private static Manifest one(List<Manifest> manifests, String kind) {
        return manifests.stream()
                .filter(it -> it.kind().equals(kind) && it.component().equals("coach"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twoServicesMayHaveDatabasesOfOneNameOnServersOfTheirOwn() {
        assertThat(Chart.rendered(
                        "minimal",
                        "{coach: {database: {name: plans}, configuration: {stride.database.host: other.databases}}}",
                        scratch))
                .contains("stride.database.host=other.databases");
    }

    @Test
    void aChangedConfigurationRollsThePodsOfItsServiceOnly() {
        String before = Chart.rendered("minimal");
        String after = Chart.rendered("minimal", Map.of("plans.configuration.stride\\.outbox\\.batch-size", 200));
        assertThat(checksum(after, "plans")).isNotEqualTo(checksum(before, "plans"));
        assertThat(checksum(after, "coach")).isEqualTo(checksum(before, "coach"));
    }

    private static String checksum(String rendered, String component) {
        return Chart.manifestsOf(rendered).stream()
                .filter(it -> it.kind().equals("Deployment") && it.component().equals(component))
                .findFirst()
                .orElseThrow()
                .at("/spec/template/metadata/annotations/checksum~1configuration")
                .asText();
    }
}
