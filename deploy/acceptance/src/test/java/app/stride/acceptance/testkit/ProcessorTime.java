package app.stride.acceptance.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The processor time that each part of the product has used so far, in milliseconds, as Linux counts it. */
public record ProcessorTime(Map<String, Double> milliseconds) {
    private static final List<String> PARTS =
            List.of("gateway", "plans-service", "activity-service", "coach-service", "postgres", "kafka");
    private static final double TICK_MS = 10;
    /** Where /proc/PID/stat has utime and stime behind the command, and then those of children that have ended. */
    private static final int FIRST = 11;

    private static final int LAST = 14;

    /** What the parts have used until now. */
    public static ProcessorTime of(Stride stride) {
        Map<String, Double> used = new LinkedHashMap<>();
        for (String part : PARTS) {
            ProcessHandle process = stride.process(part);
            used.put(
                    part,
                    Stream.concat(Stream.of(process), process.descendants())
                            .mapToDouble(ProcessorTime::of)
                            .sum());
        }
        return new ProcessorTime(used);
    }

    private static double of(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double ticks = 0;
            for (int i = FIRST; i <= LAST; i++) {
                ticks += Double.parseDouble(fields[i]);
            }
            return ticks * TICK_MS;
        } catch (IOException e) {
            // It has just ended, and is counted with its parent from now on.
            return 0;
        }
    }

    /** What was used between the earlier moment and this one. */
    public ProcessorTime since(ProcessorTime earlier) {
        Map<String, Double> used = new LinkedHashMap<>();
        milliseconds.forEach((part, now) -> used.put(part, now - earlier.milliseconds.getOrDefault(part, 0.0)));
        return new ProcessorTime(used);
    }

    /** The head of a table in Markdown. */
    public static String header() {
        return "| ms of a processor | " + String.join(" | ", PARTS) + " |\n|---|" + "---|".repeat(PARTS.size());
    }

    /** A row of that table: the mean of so many calls. */
    public String row(String what, int calls) {
        return milliseconds.values().stream()
                .map(used -> String.format(Locale.ROOT, "%.2f", used / calls))
                .collect(Collectors.joining(" | ", "| " + what + " | ", " |"));
    }
}
