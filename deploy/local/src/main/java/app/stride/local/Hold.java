package app.stride.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A file of {@code run/}: as long as it is there, a part that ended is not started again. For trying out how the product is without it. */
record Hold(Path file) {
    /** How often one looks whether it is gone. */
    static final Duration LOOK = Duration.ofMillis(100);

    boolean isOn() {
        return Files.exists(file);
    }
}
