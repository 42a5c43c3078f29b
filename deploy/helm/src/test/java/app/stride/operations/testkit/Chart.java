package app.stride.operations.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The chart, rendered and linted by Helm itself as a library. */
public final class Chart {
    public static final Path DIRECTORY = Repository.file("deploy/helm/stride");
    private static final Map<String, String> RENDERED = new ConcurrentHashMap<>();

    private Chart() {}

    /** The names of the files in ci, without what follows. */
    public static List<String> examples() {
        return Repository.files("deploy/helm/stride/ci", "-values.yaml").stream()
                .map(path -> path.getFileName().toString().replace("-values.yaml", ""))
                .toList();
    }

    public static Path valuesOf(String example) {
        return DIRECTORY.resolve("ci").resolve(example + "-values.yaml");
    }

    /** What Helm makes of the chart with the example's values, as release "stride" in namespace "running". */
    public static String rendered(String example) {
        return RENDERED.computeIfAbsent(
                example, name -> template().withValuesFile(valuesOf(name)).call());
    }

    public static List<Manifest> manifests(String example) {
        return manifestsOf(rendered(example));
    }

    /** The example with further values over its own, as with --set. */
    public static String rendered(String example, Map<String, ?> more) {
        TemplateCommand command = template().withValuesFile(valuesOf(example));
        more.forEach(command::set);
        return command.call();
    }

    /** The example with a values file over its own, given as text. */
    public static String rendered(String example, String yaml, Path scratch) {
        Path file = scratch.resolve("values.yaml");
        Repository.write(file, yaml);
        return template().withValuesFile(valuesOf(example)).withValuesFile(file).call();
    }

    public static List<Manifest> manifestsOf(String rendered) {
        return Yaml.documents(rendered).stream().map(Manifest::new).toList();
    }

    /** Lints a copy of the chart whose values are those of the example; helm-java's lint takes no values file. */
    public static LintResult lint(String example, Path scratch) {
        copy(DIRECTORY, scratch);
        JsonNode values = Yaml.over(Yaml.tree(Repository.text(DIRECTORY.resolve("values.yaml"))), values(example));
        Repository.write(scratch.resolve("values.yaml"), Yaml.text(values));
        return new Helm(scratch).lint().strict().call();
    }

    private static JsonNode values(String example) {
        return Yaml.tree(Repository.text(valuesOf(example)));
    }

    /** Release "stride" in namespace "running" without any values but the chart's own, on a Kubernetes that it takes. */
    public static TemplateCommand template() {
        return new Helm(DIRECTORY)
                .template()
                .withName("stride")
                .withNamespace("running")
                .withKubeVersion("1.32.0");
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
