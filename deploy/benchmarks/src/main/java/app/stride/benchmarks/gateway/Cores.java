package app.stride.benchmarks.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whose cores are whose: the proxy that is measured has one to itself, the service and whoever calls have the others. Where all share all, each answer has
 * the kernel take the proxy's core away for one of them, and its caches with it: that is no cost of a proxy, and differs from one minute to the next.
 */
enum Cores {
    OF_PROXY,
    OF_OTHERS,
    ALL;

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String ALLOWED = "Cpus_allowed_list:";

    /** The command, to be started there. */
    List<String> running(List<String> command) throws IOException {
        return Stream.concat(Stream.of("taskset", "--cpu-list", list()), command.stream())
                .toList();
    }

    /** Has what runs already go on there, all threads and processes of it. */
    void take(ProcessHandle process) throws IOException, InterruptedException {
        for (ProcessHandle child : process.children().toList()) {
            take(child);
        }
        int result = new ProcessBuilder(
                        "taskset", "--all-tasks", "--cpu-list", "--pid", list(), String.valueOf(process.pid()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (result != 0) {
            throw new IOException("The process cannot be moved to core " + list());
        }
    }

    private String list() throws IOException {
        return String.join(",", each());
    }

    List<String> each() throws IOException {
        List<String> allowed = allowed();
        if (allowed.size() < 2) {
            throw new IllegalStateException("This takes two cores: one for the proxy, and one for all others.");
        }
        return switch (this) {
            case OF_PROXY -> allowed.subList(0, 1);
            case OF_OTHERS -> allowed.subList(1, allowed.size());
            case ALL -> allowed;
        };
    }

    /** Written as 0-3,8. */
    private static List<String> allowed() throws IOException {
        String written = Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(ALLOWED))
                .findFirst()
                .orElseThrow()
                .substring(ALLOWED.length())
                .trim();
        List<String> allowed = new ArrayList<>();
        for (String range : written.split(",", -1)) {
            String[] ends = range.split("-", -1);
            for (int core = Integer.parseInt(ends[0]); core <= Integer.parseInt(ends[ends.length - 1]); core++) {
                allowed.add(String.valueOf(core));
            }
        }
        return allowed;
    }
}
