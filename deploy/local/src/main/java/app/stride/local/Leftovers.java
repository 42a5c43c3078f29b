package app.stride.local;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Processes of a launcher that was killed itself and could not stop them. */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> LAST = List.of("kafka", "postgres");

    private final Home home;

    Leftovers(Home home) {
        this.home = home;
    }

    /** Stops what still runs, services before what they stand on; the names of what was found. */
    List<String> stop() throws InterruptedException {
        List<PidFile> files = home.pidFiles().stream()
                .filter(file -> !file.name().equals(Launcher.NAME))
                .sorted(Comparator.comparing(file -> LAST.indexOf(file.name())))
                .toList();
        List<PidFile> running =
                files.stream().filter(file -> file.running().isPresent()).toList();
        running.stream().filter(file -> !LAST.contains(file.name())).forEach(Leftovers::askToEnd);
        for (PidFile file : running) {
            askToEnd(file);
            file.awaitEnd(PATIENCE);
        }
        files.forEach(PidFile::delete);
        return running.stream().map(PidFile::name).toList();
    }

    private static void askToEnd(PidFile file) {
        file.running().ifPresent(ProcessHandle::destroy);
    }
}
