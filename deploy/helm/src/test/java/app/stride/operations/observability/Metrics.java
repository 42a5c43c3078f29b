package app.stride.operations.observability;

import app.stride.operations.testkit.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The metrics that the services have. Those in {@code src/test/metrics} were read from the running services, a file each; the acceptance tests
 * read them again. A question mark says that a metric comes with its first use.
 */
final class Metrics {
    /** Made by Prometheus itself. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    private static final Pattern REGISTERED = Pattern.compile("\"(stride\\.[a-z]+(?:\\.[a-z]+)+)\"");

    private Metrics() {}

    static Set<String> existing() {
        Set<String> names = new TreeSet<>(OF_PROMETHEUS);
        for (Path file : Repository.files("deploy/helm/src/test/metrics", ".txt")) {
            Repository.text(file).lines().map(line -> line.replace(" ?", "")).forEach(names::add);
        }
        return names;
    }

    /** The names of our own metrics as they stand in the sources, in the form that Prometheus shows without a suffix. */
    static Set<String> registered() {
        List<String> modules =
                List.of("libs/outbox", "libs/rest", "plans-service", "activity-service", "coach-service", "gateway");
        return modules.stream()
                .flatMap(module -> Repository.tree(module + "/src/main/java", ".java").stream())
                .map(Repository::text)
                .filter(source -> source.contains("io.micrometer"))
                .flatMap(source -> REGISTERED.matcher(source).results())
                .map(found -> found.group(1).replace('.', '_'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Without what Prometheus' conventions add to a counter or a timer. */
    static String base(String name) {
        Matcher suffixed =
                Pattern.compile("(_seconds)?(_(count|sum|bucket|max|total))?$").matcher(name);
        return suffixed.find() ? name.substring(0, suffixed.start()) : name;
    }
}
