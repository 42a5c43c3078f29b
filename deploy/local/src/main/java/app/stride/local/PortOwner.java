package app.stride.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds out who listens on a port, as far as the operating system tells. */
final class PortOwner {
    private static final String LISTENING = "0A";
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortOwner() {}

    /** Name and process id, like {@code java, process 4711}. */
    static Optional<String> of(int port) {
        Optional<ProcessHandle> process = Files.isDirectory(Path.of("/proc/net")) ? byProc(port) : byLsof(port);
        return process.map(
                found -> found.info().command().map(PortOwner::name).orElse("unknown") + ", process " + found.pid());
    }

    private static String name(String command) {
        return Path.of(command).getFileName().toString();
    }

    private static Optional<ProcessHandle> byProc(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)).stream())
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > INODE
                        && columns[STATE].equals(LISTENING)
                        && columns[ADDRESS].endsWith(String.format(":%04X", port)))
                .map(columns -> "socket:[" + columns[INODE] + "]")
                .flatMap(socket -> ProcessHandle.allProcesses().filter(process -> holds(process, socket)))
                .findFirst();
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean holds(ProcessHandle process, String socket) {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return files.anyMatch(file -> socket.equals(target(file)));
        } catch (IOException e) {
            // Another user's process, or one that has just ended.
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static Optional<ProcessHandle> byLsof(int port) {
        try {
            Process lsof = new ProcessBuilder("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-t").start();
            String found = new String(lsof.getInputStream().readAllBytes());
            lsof.waitFor(5, TimeUnit.SECONDS);
            return Arrays.stream(found.strip().split("\\s+"))
                    .filter(pid -> !pid.isEmpty())
                    .findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
