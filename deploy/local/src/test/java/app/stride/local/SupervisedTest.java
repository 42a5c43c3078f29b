package app.stride.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private Home home;

    @BeforeEach
    void aHomeOfItsOwn(@TempDir Path directory) {
        home = new Home(directory);
        home.prepare();
    }

    @Test
    void startsAgainWhatWasKilled() {
        // Given
        Supervised sleeper = supervised("sleep 60");
        sleeper.start();
        sleeper.settle();
        ProcessHandle first = home.pidFile("sleeper").running().orElseThrow();

        // When
        first.destroyForcibly();

        // Then
        await().atMost(SOON)
                .until(() -> home.pidFile("sleeper")
                        .running()
                        .filter(process -> !process.equals(first))
                        .isPresent());
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("sleeper ended by itself (exit code 137)");
        sleeper.requestStop();
        sleeper.awaitEnd(SOON);
        assertThat(home.pidFile("sleeper").running()).isEmpty();
    }

    @Test
    void showsTheEndOfTheLogOfWhatDiesWhileItStarts() {
        // Given
        Supervised broken = supervised("echo no such database; exit 3");

        // When
        broken.start();

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThatThrownBy(broken::requireAlive)
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("exit code 3")
                        .hasMessageContaining(home.log("sleeper").toString())
                        .hasMessageContaining("no such database"));
    }

    private Supervised supervised(String script) {
        return new Supervised(
                "sleeper",
                List.of("sh", "-c", "exec 2>&1; " + (script.startsWith("sleep") ? "exec " : "") + script),
                Map.of("PATH", System.getenv("PATH")),
                home,
                new Progress(new PrintStream(told, true, StandardCharsets.UTF_8)));
    }
}
