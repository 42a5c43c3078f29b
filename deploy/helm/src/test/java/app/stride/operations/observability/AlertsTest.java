package app.stride.operations.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.stride.operations.testkit.Chart;
import app.stride.operations.testkit.Manifest;
import app.stride.operations.testkit.Repository;
import app.stride.operations.testkit.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is woken by an alert finds its page, and no alert waits for a metric that does not exist. */
class AlertsTest {
    private static final JsonNode GROUPS =
            Yaml.tree(Repository.text("deploy/helm/stride/alerts/stride.yaml")).path("groups");
    private static final Pattern OF_EVERYBODY =
            Pattern.compile("\\b(up|(?:http|kafka|sql|jvm|process)_\\w+)(?!\\w|\\{job=\"stride\")");

    static Stream<JsonNode> alerts() {
        return StreamSupport.stream(GROUPS.spliterator(), false)
                .flatMap(group -> StreamSupport.stream(group.path("rules").spliterator(), false));
    }

    private static String page(JsonNode alert) {
        return Repository.text("deploy/runbooks/" + alert.path("alert").asText() + ".md");
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void everyAlertSaysWhatIsWrongAndHowBadlyAndWhereToRead(JsonNode alert) {
        String name = alert.path("alert").asText();
        assertThat(name).startsWith("Stride");
        assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning", "info");
        assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
        assertThat(alert.at("/annotations/description").asText()).isNotBlank();
        assertThat(alert.at("/annotations/runbook_url").asText())
                .isEqualTo("https://stride.example/runbooks/" + name + ".md");
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void everyAlertHasAPageThatSaysWhatToDo(JsonNode alert) {
        assertThat(page(alert))
                .startsWith("# " + alert.path("alert").asText())
                .contains("## Symptom", "## Meaning", "## What to look at", "## What to do");
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void thePageHasTheRuleAsItIs(JsonNode alert) {
        String rule = page(alert).replaceAll("(?s).*```promql\n(.*)```.*", "$1");
        assertThat(words(rule)).isEqualTo(words(alert.path("expr").asText()));
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void everyMetricOfAnAlertExists(JsonNode alert) {
        String expression = alert.path("expr").asText();
        assertThat(PromQl.isBalanced(expression)).as(expression).isTrue();
        assertThat(PromQl.metrics(expression)).isNotEmpty().isSubsetOf(Metrics.existing());
    }

    /** Others have calls, JVMs and processes in the same Prometheus, and their troubles are not ours. */
    @ParameterizedTest
    @MethodSource("alerts")
    void whatOthersMeasureTooIsAskedForByOurJob(JsonNode alert) {
        assertThat(OF_EVERYBODY.matcher(alert.path("expr").asText()).find()).isFalse();
    }

    @Test
    void theChartNamesThatJob() {
        List<Manifest> manifests = Chart.manifests("production");
        List<Manifest> services =
                manifests.stream().filter(it -> it.kind().equals("Service")).toList();
        assertThat(manifests)
                .filteredOn(it -> it.kind().equals("ServiceMonitor"))
                .hasSameSizeAs(services)
                .allSatisfy(monitor -> assertThat(services)
                        .allSatisfy(service -> assertThat(service.map("/metadata/labels"))
                                .containsEntry(monitor.at("/spec/jobLabel").asText(), "stride")));
    }

    /** Other consumers hear of things, too: how late they are is no matter of the objective. */
    @Test
    void theAlertOfAnObjectiveLooksAtWhatTheObjectiveIsMeasuredBy() {
        String metric = Pattern.compile("Upload → completed.*`(\\S+)`")
                .matcher(Repository.text("docs/operations/service-levels.md"))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertThat(alerts().filter(alert -> alert.path("alert").asText().equals("StrideCompletionSlow")))
                .singleElement()
                .satisfies(alert -> assertThat(alert.path("expr").asText()).contains(metric + "[10m]"));
    }

    @Test
    void everyPageHasAnAlert() {
        List<String> alerts =
                alerts().map(alert -> alert.path("alert").asText()).toList();
        assertThat(Repository.files("deploy/runbooks", ".md"))
                .extracting(path -> path.getFileName().toString().replace(".md", ""))
                .filteredOn(page -> !page.equals("README"))
                .containsExactlyInAnyOrderElementsOf(alerts);
        assertThat(Repository.text("deploy/runbooks/README.md")).contains(alerts);
    }

    @Test
    void ourOwnMetricsInTheListsAreThoseThatTheCodeRegisters() {
        assertThat(Metrics.existing())
                .filteredOn(name -> name.startsWith("stride_"))
                .extracting(Metrics::base)
                .containsOnlyElementsOf(
                        Metrics.registered().stream().map(Metrics::base).toList());
    }

    @Test
    void theNamesOfAnExpressionAreFound() {
        String expression =
                "histogram_quantile(0.95, sum by (le) (rate(a_bucket{x=~\"b{2}|c\"}[5m]))) / on (pod) d_total offset 1h"
                        + " > 2 and absent(up{job=\"e\"})";
        assertThat(PromQl.metrics(expression)).containsExactlyInAnyOrder("a_bucket", "d_total", "up");
        assertThat(PromQl.isBalanced("sum(rate(a[5m])")).isFalse();
    }

    /** Prometheus' own tool, where it is installed: Debian has it in the package prometheus. */
    @Test
    void theAlertsComeWhenTheyShould() throws Exception {
        Path promtool = Stream.of(System.getenv("PATH").split(":"))
                .map(directory -> Path.of(directory, "promtool"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeThat(promtool).as("promtool on the PATH").isNotNull();
        Path tests = Repository.file("deploy/helm/src/test/alerts/stride.test.yaml");
        Process checked = new ProcessBuilder(promtool.toString(), "test", "rules", tests.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(checked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(checked.waitFor()).as(said).isZero();
    }
}
