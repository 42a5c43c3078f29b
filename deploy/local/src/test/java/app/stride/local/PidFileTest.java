package app.stride.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private PidFile file;

    @BeforeEach
    void inADirectoryOfItsOwn(@TempDir Path directory) {
        file = new PidFile(directory.resolve("sleeper.pid"));
    }

    @Test
    void findsTheProcessAgainUntilItEnds() throws Exception {
        // Given
        Process sleeper = new ProcessBuilder("sleep", "60").start();
        file.write(sleeper.toHandle());
        assertThat(file.running()).contains(sleeper.toHandle());

        // When
        sleeper.destroy();
        file.awaitEnd(PATIENCE);

        // Then
        assertThat(file.running()).isEmpty();
    }

    @Test
    void doesNotMistakeALaterProcessWithTheSameNumber() throws IOException {
        // Given
        file.write(ProcessHandle.current());
        String written = Files.readString(file.file());

        // When
        Files.writeString(file.file(), written.replaceAll(".$", "x"));

        // Then
        assertThat(file.running()).isEmpty();
    }

    @Test
    void killsWhatDoesNotEndInTime() throws Exception {
        // Given
        Process deaf = new ProcessBuilder("sh", "-c", "trap '' TERM; while :; do sleep 1; done").start();
        file.write(deaf.toHandle());
        deaf.toHandle().destroy();

        // When
        file.awaitEnd(Duration.ofMillis(200));

        // Then
        assertThat(deaf.waitFor()).isNotZero();
    }

    @Test
    void takesAMissingOrBrokenFileForNothing() throws IOException {
        assertThat(file.running()).isEmpty();
        Files.writeString(file.file(), "what is this");
        assertThat(file.running()).isEmpty();
    }
}
