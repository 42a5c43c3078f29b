package app.stride.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaCommandTest {
    @TempDir
    private Path repository;

    @Test
    void optionsOfWhoStartsItComeAfterOursAndBeforeTheJar() throws IOException {
        // Given
        Path jar = built(Part.PLANS);

        // When
        List<String> command = new JavaCommand(repository, new Home(repository), " -XX:TieredStopAtLevel=4  -Xmx512m ")
                .service(Part.PLANS);

        // Then
        assertThat(command).endsWith("-XX:TieredStopAtLevel=4", "-Xmx512m", "-jar", jar.toString());
    }

    @Test
    void withoutAnyNothingIsAdded() throws IOException {
        // Given
        Path jar = built(Part.PLANS);

        // When
        List<String> command = new JavaCommand(repository, new Home(repository), "").service(Part.PLANS);

        // Then
        assertThat(command).endsWith("-XX:MaxMetaspaceSize=160m", "-jar", jar.toString());
    }

    private Path built(Part service) throws IOException {
        Path jar = repository.resolve(service.label()).resolve("target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        return Files.writeString(jar, "");
    }
}
