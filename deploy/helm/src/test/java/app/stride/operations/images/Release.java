package app.stride.operations.images;

import app.stride.operations.testkit.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The version of a repository's release, that of its root pom.xml, and every place that has to repeat it. */
record Release(Path root) {
    private static final List<String> SERVICES = List.of("plans-service", "activity-service", "coach-service");
    private static final Pattern OF_MAVEN =
            Pattern.compile("<artifactId>stride</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern OF_YAML = Pattern.compile("(?m)^(?:  v|v|appV)ersion: (\\S+)$");
    private static final Pattern OF_IMAGE =
            Pattern.compile("image\\.version=\"([^\"]+)\"|stride/(?:\\$module|[a-z-]+):([^\\s\"]+)");
    private static final Pattern OF_NPM = Pattern.compile("\\A(?:.*\\n){0,10}?.*\"version\": \"([^\"]+)\"");
    private static final Pattern OF_QUARKUS = Pattern.compile("(?m)^quarkus\\.smallrye-openapi\\.info-version=(.+)$");

    String version() {
        return said("pom.xml", OF_MAVEN).values().iterator().next();
    }

    /** What each place says, by the file and the number of the place in it. */
    Map<String, String> said() {
        Map<String, String> said = new TreeMap<>();
        poms().forEach(pom -> said.putAll(said(pom, OF_MAVEN)));
        Stream.concat(SERVICES.stream(), Stream.of("gateway"))
                .forEach(module -> said.putAll(said(module + "/Dockerfile", OF_IMAGE)));
        said.putAll(said("deploy/compose/compose.yaml", OF_IMAGE));
        said.putAll(said("docs/operations/install.md", OF_IMAGE));
        said.putAll(said("deploy/helm/stride/Chart.yaml", OF_YAML));
        said.putAll(said("gateway/src/main/webui/package.json", OF_NPM));
        said.putAll(said("gateway/src/main/webui/package-lock.json", OF_NPM));
        for (String service : SERVICES) {
            said.putAll(said(service + "/contract/openapi.yaml", OF_YAML));
            said.putAll(said(service + "/contract/asyncapi.yaml", OF_YAML));
        }
        for (String service : SERVICES.subList(0, 2)) {
            said.putAll(said(service + "/src/main/resources/application.properties", OF_QUARKUS));
        }
        said.putAll(said("coach-service/src/main/resources/META-INF/openapi.yaml", OF_YAML));
        return said;
    }

    /** The files of the services' contracts that were laid down with a release, by their paths. */
    List<String> laidDown(String version) {
        return SERVICES.stream()
                .map(service -> service + "/contract/released/" + version)
                .flatMap(directory -> names(directory).map(name -> directory + "/" + name))
                .toList();
    }

    private Stream<String> names(String directory) {
        try (Stream<Path> files = Files.list(root.resolve(directory))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> poms() {
        try (Stream<Path> files = Files.walk(root, 3)) {
            return files
                    .filter(file -> file.endsWith("pom.xml") && !file.toString().contains("/target/"))
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> said(String file, Pattern pattern) {
        Map<String, String> said = new TreeMap<>();
        Matcher matcher = pattern.matcher(Repository.text(root.resolve(file)));
        while (matcher.find()) {
            said.put(file + " " + (said.size() + 1), matcher.group(matcher.group(1) == null ? 2 : 1));
        }
        if (said.isEmpty()) {
            said.put(file, "no version");
        }
        return said;
    }
}
