package app.stride.operations.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.operations.testkit.Chart;
import app.stride.operations.testkit.Repository;
import app.stride.operations.testkit.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** values.yaml, its schema and the README's table say the same. */
class ValuesDocumentationTest {
    private static final Path README = Chart.DIRECTORY.resolve("README.md");
    private static final Set<String> OF_KUBERNETES =
            Set.of("resources", "podSecurityContext", "securityContext", "labels");
    private final ValuesFile file = ValuesFile.read();

    @Test
    void everyValueHasASentence() {
        Set<String> explained =
                file.explained().stream().map(ValuesFile.Value::path).collect(Collectors.toSet());
        List<String> leaves = new ArrayList<>();
        collect(file.defaults(), "", leaves);
        assertThat(leaves)
                .allSatisfy(leaf -> assertThat(explained)
                        .as("the comment above " + leaf)
                        .anyMatch(path -> leaf.equals(path) || isPartOfOneValue(leaf, path)));
        assertThat(file.explained())
                .allSatisfy(value -> assertThat(value.sentence()).endsWith("."));
    }

    /** {requests: {cpu: …}} is one value to a reader, and so are peers and ports, and a section's own over the defaults. */
    private static boolean isPartOfOneValue(String leaf, String path) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        return leaf.startsWith(path + ".")
                && (OF_KUBERNETES.contains(last)
                        || path.startsWith("networkPolicy.egress.")
                        || last.equals("shutdown") && !path.startsWith("defaults"));
    }

    private static void collect(JsonNode node, String path, List<String> leaves) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties()
                    .forEach(entry -> collect(
                            entry.getValue(), path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), leaves));
        } else {
            leaves.add(path);
        }
    }

    @Test
    void theSchemaKnowsEveryValueAndSaysWhatItIs() {
        JsonNode schema = Yaml.tree(Repository.text(Chart.DIRECTORY.resolve("values.schema.json")));
        for (ValuesFile.Value value : file.explained()) {
            JsonNode described = schema.at("/properties/" + value.path().replace(".", "/properties/"));
            assertThat(described.path("description").asText()).as(value.path()).isEqualTo(value.sentence());
        }
    }

    @Test
    void theReadmeListsTheValuesAsTheyAre() {
        String readme = Repository.text(README);
        String table = file.explained().stream().map(this::row).collect(Collectors.joining("\n"));
        String now = readme.replaceAll(
                "(?s)<!-- values -->.*<!-- /values -->",
                java.util.regex.Matcher.quoteReplacement(
                        "<!-- values -->\n| value | default | |\n|---|---|---|\n" + table + "\n<!-- /values -->"));
        if (Boolean.getBoolean("stride.readme.update")) {
            Repository.write(README, now);
        }
        assertThat(Repository.text(README)).isEqualTo(now);
    }

    private String row(ValuesFile.Value value) {
        String name = "`" + value.path() + "`";
        String standard = "`" + value.standard().toString().replace("|", "\\|") + "`";
        boolean section =
                file.explained().stream().anyMatch(other -> other.path().startsWith(value.path() + "."));
        return "| " + (section ? "**" + value.path() + "** | " : name + " | " + standard) + " | "
                + value.sentence().replace("|", "\\|") + " |";
    }
}
