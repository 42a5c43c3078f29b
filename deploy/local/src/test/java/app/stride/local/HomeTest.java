package app.stride.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @Test
    void isInTheRepositoryUnlessTheEnvironmentSaysOtherwise() {
        Path repository = Path.of("/somewhere/stride");
        assertThat(Home.from(Map.of(), repository).directory()).isEqualTo(repository.resolve(".stride"));
        assertThat(Home.from(Map.of("STRIDE_HOME", "/elsewhere"), repository).directory())
                .isEqualTo(Path.of("/elsewhere"));
    }

    @Test
    void saysWhatToDoWhereItCannotWrite(@TempDir Path directory) throws IOException {
        // Given
        Path file = Files.writeString(directory.resolve("taken"), "by a file");

        // When
        var refusal = assertThatThrownBy(() -> new Home(file).prepare());

        // Then
        refusal.isInstanceOf(Refusal.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("STRIDE_HOME");
    }

    @Test
    void knowsAHealthyProductOnlyWhileItsLauncherRuns(@TempDir Path directory) {
        // Given
        Home home = new Home(directory);
        home.prepare();
        RunningProduct product =
                new RunningProduct("http://127.0.0.1:8080", "http://127.0.0.1:8084", "127.0.0.1:19092");

        // When
        product.write(home);

        // Then
        assertThatThrownBy(() -> RunningProduct.of(home))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("deploy/local/up");
        home.pidFile(Launcher.NAME).write(ProcessHandle.current());
        assertThat(RunningProduct.of(home)).isEqualTo(product);
    }
}
