package app.stride.benchmarks.gateway;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whose cores are whose: the proxy that is measured has the first, the service and whoever calls have the others. Where all share all, each answer has the
 * kernel take the proxy's core away for one of them, so that its caches are the next one's: that is no cost of a proxy.
 */
enum Cores {
    OF_PROXY("0"),
    OF_OTHERS("1-" + (Runtime.getRuntime().availableProcessors() - 1));

    private static final boolean ENOUGH = Runtime.getRuntime().availableProcessors() > 1;

    private final String list;

    Cores(String list) {
        this.list = list;
    }

    /** The command, to be started there. */
    List<String> running(List<String> command) {
        return ENOUGH
                ? Stream.concat(Stream.of("taskset", "-c", list), command.stream())
                        .toList()
                : command;
    }

    /** Has what runs already go on there, all threads of it. */
    void take(ProcessHandle process) throws IOException, InterruptedException {
        if (!ENOUGH) {
            return;
        }
        int result = new ProcessBuilder(
                        "taskset", "--all-tasks", "--cpu-list", "--pid", list, String.valueOf(process.pid()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (result != 0) {
            throw new IOException("The process cannot be moved to core " + list);
        }
    }
}
