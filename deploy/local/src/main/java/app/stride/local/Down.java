package app.stride.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The command {@code down}: stops everything that {@code up} started, even when the launcher itself was killed. */
public final class Down {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Down() {}

    /** Takes no argument; the repository is the system property {@code stride.root}. */
    public static void main(String[] arguments) {
        Command.run(() -> {
            Path repository = Path.of(System.getProperty("stride.root", "")).toAbsolutePath();
            Home home = Home.from(System.getenv(), repository);
            boolean launched = stopLauncher(home);
            List<String> leftovers = new Leftovers(home).stop();
            System.out.println(
                    launched || !leftovers.isEmpty()
                            ? "Stopped. The data stay in " + home.data() + "."
                            : "Nothing was running in " + home.directory() + ".");
        });
    }

    private static boolean stopLauncher(Home home) throws InterruptedException {
        PidFile file = home.pidFile(Launcher.NAME);
        boolean launched = file.running().isPresent();
        if (launched) {
            System.out.println(Launcher.STOPPING);
        }
        file.running().ifPresent(ProcessHandle::destroy);
        file.awaitEnd(PATIENCE);
        RunningProduct.forget(home);
        file.delete();
        return launched;
    }
}
