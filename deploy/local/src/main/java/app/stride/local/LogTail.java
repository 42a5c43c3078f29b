package app.stride.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The end of a log, for a message that says why something died. */
final class LogTail {
    private static final int BYTES = 65_536;
    private static final int LINES = 15;

    /** Frames of stack traces, and what a JVM that ends notes for its next start: both hide the cause that stands above them. */
    private static final Pattern NOISE =
            Pattern.compile("\\s+(at |\\.\\.\\. \\d+ more).*|\\[[^]]*]\\[warning]\\[cds].*|\\s*");

    private LogTail() {}

    static String of(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - BYTES);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            List<String> lines = new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !NOISE.matcher(line).matches())
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            return "(no log)";
        }
    }
}
