package app.stride.operations.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.operations.testkit.Chart;
import app.stride.operations.testkit.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the chart writes into application.properties, and which variables it sets, is what the services read. */
class ConfigurationKeysTest {
    private static final Map<String, String> MODULES = Map.of(
            "gateway", "gateway", "plans", "plans-service", "activity", "activity-service", "coach", "coach-service");

    private static final String DEFAULTS = "src/main/resources/META-INF/microprofile-config.properties";
    private static final String SHARED = "libs/service/" + DEFAULTS;

    private static final Pattern MAPPING =
            Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)(.*)", Pattern.DOTALL);
    private static final Pattern INJECTED =
            Pattern.compile("(?:@ConfigProperty\\(name = |getOptionalValue\\()\"([^\"]+)\"");
    private static final Pattern METHOD =
            Pattern.compile("^ {4}[A-Z]\\S*(?:<.*>)? (\\w+)\\(\\);|^ {4}int (\\w+)\\(\\);", Pattern.MULTILINE);

    static List<String> examples() {
        return Chart.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyOwnKeyIsReadByItsService(String example) {
        Chart.manifests(example).stream()
                .filter(it -> it.kind().equals("ConfigMap") && MODULES.containsKey(it.component()))
                .forEach(map -> assertThat(Properties.of(map).names())
                        .filteredOn(name -> name.startsWith("stride."))
                        .allSatisfy(name -> assertThat(isRead(MODULES.get(map.component()), name))
                                .as(name + " of " + map.component())
                                .isTrue()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whoeverReadsABrokersAddressGetsIt(String example) {
        String key = "stride.kafka.bootstrap-servers";
        Chart.manifests(example).stream()
                .filter(it -> it.kind().equals("ConfigMap") && MODULES.containsKey(it.component()))
                .forEach(map -> assertThat(Properties.of(map).names().contains(key))
                        .as(key + " of " + map.component())
                        .isEqualTo(isRead(MODULES.get(map.component()), key)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyOwnVariableIsReadByItsService(String example) {
        Chart.manifests(example).stream()
                .filter(it -> it.kind().equals("Deployment"))
                .forEach(deployment -> assertThat(deployment.containers().get(0).findValuesAsText("name"))
                        .filteredOn(name -> name.startsWith("STRIDE_"))
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .allSatisfy(name -> assertThat(isRead(MODULES.get(deployment.component()), pattern(name)))
                                .as(name + " of " + deployment.component())
                                .isTrue()));
    }

    /** They have the same rank: of two values, which one counts would be left to the order of the class path. */
    @Test
    void noLibrarySetsWhatAnotherSets() {
        List<String> set = Repository.tree("libs", DEFAULTS).stream()
                .flatMap(file -> Properties.parse(Repository.text(file)).names().stream())
                .toList();

        assertThat(set).isNotEmpty().doesNotHaveDuplicates();
    }

    private static boolean isRead(String module, String name) {
        return isRead(module, Pattern.compile("\\Q" + name + "\\E(?![a-z.-])"));
    }

    /** A variable stands for any key that differs from it in dots and dashes. */
    private static Pattern pattern(String variable) {
        return Pattern.compile(variable.replace("_", "[.-]") + "(?![a-z.-])");
    }

    /** Either application.properties has the name, as a key or as a reference, or a mapping's prefix and method make it. */
    private static boolean isRead(String module, Pattern name) {
        return name.matcher(properties(module)).find()
                || name.matcher(mapped(module)).find()
                || name.matcher(injected(module)).find()
                || name.matcher(mapped("libs/outbox")).find();
    }

    /** Its own, and of a service those that all services have in common. */
    private static String properties(String module) {
        String own = Repository.text(module + "/src/main/resources/application.properties");
        return module.endsWith("-service") ? own + Repository.text(SHARED) : own;
    }

    private static String injected(String module) {
        return Repository.tree(module + "/src/main/java", ".java").stream()
                .flatMap(file -> INJECTED.matcher(Repository.text(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.joining("\n"));
    }

    private static String mapped(String module) {
        return Repository.tree(module + "/src/main/java", "Config.java").stream()
                .map(ConfigurationKeysTest::names)
                .collect(Collectors.joining("\n"));
    }

    private static String names(Path file) {
        return MAPPING.matcher(Repository.text(file))
                .results()
                .flatMap(mapping -> METHOD.matcher(mapping.group(2))
                        .results()
                        .map(method -> method.group(1) == null ? method.group(2) : method.group(1))
                        .map(method -> mapping.group(1) + "."
                                + method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("\n"));
    }
}
