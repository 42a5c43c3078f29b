package app.stride.operations.images;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.operations.testkit.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** There is one version, that of the root pom.xml; everything that must repeat it says the same, the contracts among them. */
class ReleaseTest {
    private static final Set<String> PASSED_OVER = Set.of("target", "node_modules", ".git", ".stride");
    private static final Set<String> CONCERNED = Set.of(
            "pom.xml",
            "Dockerfile",
            "compose.yaml",
            "install.md",
            "Chart.yaml",
            "package.json",
            "package-lock.json",
            "openapi.yaml",
            "asyncapi.yaml",
            "application.properties",
            "CHANGELOG.md",
            "release");
    private static final Release PRESENT = new Release(Repository.file(""));

    @TempDir
    Path elsewhere;

    static String version() {
        return PRESENT.version();
    }

    @Test
    void everyPlaceSaysIt() {
        assertThat(PRESENT.said())
                .allSatisfy((place, said) -> assertThat(said).as(place).isEqualTo(version()));
    }

    @Test
    void itIsSemanticAndTheChangelogTellsOfIt() {
        assertThat(version()).matches("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?");
        assertThat(Repository.text("CHANGELOG.md")).contains("## " + version());
    }

    /** Callers and consumers of it are to find what they were promised: later builds are held against it. */
    @Test
    void itsContractsAreLaidDown() {
        assertThat(PRESENT.laidDown(version()).stream().filter(file -> file.endsWith("/openapi.yaml")))
                .hasSize(3);
        assertThat(PRESENT.laidDown(version())).hasSizeGreaterThan(10);
    }

    @Test
    void theNextOneIsMadeByACommand() throws Exception {
        copyWhatAReleaseConcerns();

        assertThat(release("9.8.7")).contains("CHANGELOG.md does not tell of it yet");
        Files.writeString(elsewhere.resolve("CHANGELOG.md"), "# Changelog\n\n## 9.8.7\n");
        assertThat(release("9.8")).contains("three numbers");
        assertThat(release("9.8.7")).contains("This is 9.8.7 now, and was " + version());

        Release next = new Release(elsewhere);
        assertThat(next.version()).isEqualTo("9.8.7");
        assertThat(next.said())
                .hasSameSizeAs(PRESENT.said())
                .allSatisfy((place, said) -> assertThat(said).as(place).isEqualTo("9.8.7"));
        assertThat(next.laidDown("9.8.7"))
                .map(file -> file.replace("9.8.7", version()))
                .containsAll(PRESENT.laidDown(version()));
        assertThat(release("9.8.7")).contains("released already");
    }

    private String release(String version) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(elsewhere.resolve("deploy/release").toString(), version)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private void copyWhatAReleaseConcerns() throws IOException {
        Path root = Repository.file("");
        for (Path file : files(root)) {
            String name = file.getFileName().toString();
            if (CONCERNED.contains(name) || name.endsWith(".schema.json")) {
                Path target = elsewhere.resolve(root.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> below = Files.list(directory)) {
            List<Path> files = new ArrayList<>();
            for (Path path : below.toList()) {
                if (Files.isRegularFile(path)) {
                    files.add(path);
                } else if (!Files.isSymbolicLink(path)
                        && !PASSED_OVER.contains(path.getFileName().toString())) {
                    files.addAll(files(path));
                }
            }
            return files;
        }
    }
}
