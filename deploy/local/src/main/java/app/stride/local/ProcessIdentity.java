package app.stride.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A process that cannot be mistaken for a later one with the same number: the number and when it started. */
record ProcessIdentity(long pid, String start) {
    private static final String ENDED_BUT_NOT_REAPED = "Z";
    /** Where the fields of /proc/PID/stat lie that follow the name: see proc(5), fields 3 and 22. */
    private static final int STATE = 0;

    private static final int START_TIME = 19;
    private static final Duration POLL = Duration.ofMillis(25);

    static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), startOf(process));
    }

    /** The process, when it still runs. */
    Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid)
                .filter(process -> process.isAlive() && startOf(process).equals(start));
    }

    /** Waits until the process has ended; false when it has not in that time. */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (running().isPresent()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(POLL.toMillis());
        }
        return true;
    }

    /** On Linux ticks since the boot and not the time of day: when the clock is set, the latter changes in retrospect. */
    private static String startOf(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            String boot =
                    Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return afterName[STATE].equals(ENDED_BUT_NOT_REAPED) ? "ended" : boot + "/" + afterName[START_TIME];
        } catch (IOException e) {
            return process.info().startInstant().map(Instant::toString).orElse("unknown");
        }
    }

    String asText() {
        return pid + " " + start;
    }

    static Optional<ProcessIdentity> parse(String text) {
        String[] words = text.strip().split(" ");
        return words.length == 2 && words[0].matches("\\d{1,10}")
                ? Optional.of(new ProcessIdentity(Long.parseLong(words[0]), words[1]))
                : Optional.empty();
    }
}
