package app.stride.benchmarks.gateway;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Something of no priority to do for every core, so that none of them halts. A virtual machine's core that has halted is woken by the machine's host, which takes longer than a proxy does:
 * with one connection, everybody waits for somebody else, so that is all one would measure. Whoever else wants the core gets it at once.
 */
final class Awake implements AutoCloseable {
    private static final List<String> ENDLESS = List.of("chrt", "--idle", "0", "sh", "-c", "while :; do :; done");

    private final List<Process> spinning = new ArrayList<>();

    Awake() throws IOException {
        for (String core : Cores.ALL.each()) {
            List<String> command = new ArrayList<>(List.of("taskset", "--cpu-list", core));
            command.addAll(ENDLESS);
            spinning.add(new ProcessBuilder(command).inheritIO().start());
        }
    }

    @Override
    public void close() {
        spinning.forEach(Process::destroy);
    }
}
