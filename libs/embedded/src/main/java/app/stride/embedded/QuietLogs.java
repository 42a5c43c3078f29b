package app.stride.embedded;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the hundreds of lines that a broker writes on its way up out of the logs of who embeds it. */
final class QuietLogs {
    /** Kept, because the log manager itself may forget loggers that nobody holds. */
    private static final Map<Logger, Level> LEVELS = Map.of(
            Logger.getLogger("kafka"), Level.WARNING,
            Logger.getLogger("org.apache.kafka"), Level.WARNING,
            Logger.getLogger("org.apache.kafka.common.config"), Level.SEVERE,
            Logger.getLogger("state.change.logger"), Level.WARNING,
            Logger.getLogger("io.zonky"), Level.WARNING);

    private QuietLogs() {}

    /** From now on only what is worth a look is logged. */
    static void keep() {
        LEVELS.forEach(Logger::setLevel);
    }
}
