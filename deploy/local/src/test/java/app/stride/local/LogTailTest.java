package app.stride.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    Path directory;

    @Test
    void showsTheCauseAndNotWhatStandsBelowIt() throws IOException {
        Path log = Files.writeString(directory.resolve("plans-service.log"), """
                10:00:00.000 INFO  [plans] Starting
                10:00:01.000 ERROR [plans] Failed to start application
                \tat app.stride.Main.main(Main.java:1)
                Caused by: the database does not let us in
                \t... 9 more

                [17.328s][warning][cds] Skipping jdk/proxy3/$Proxy52: Unsupported location
                """);

        assertThat(LogTail.of(log)).isEqualTo("""
                10:00:00.000 INFO  [plans] Starting
                10:00:01.000 ERROR [plans] Failed to start application
                Caused by: the database does not let us in""");
    }

    @Test
    void saysThatThereIsNoLog() {
        assertThat(LogTail.of(directory.resolve("none.log"))).isEqualTo("(no log)");
    }
}
