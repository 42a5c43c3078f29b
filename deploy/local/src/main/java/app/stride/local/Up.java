package app.stride.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** The command {@code up}: starts the whole product; with {@code --detach} it returns once everything is healthy. */
public final class Up {
    private Up() {}

    /** Takes {@code --detach}; the repository is the system property {@code stride.root}. */
    public static void main(String[] arguments) {
        Command.run(() -> {
            Map<String, String> environment = System.getenv();
            Path repository = Path.of(System.getProperty("stride.root", "")).toAbsolutePath();
            Home home = Home.from(environment, repository);
            Ports ports = Ports.from(environment);
            Progress progress = new Progress(System.out);
            if (Arrays.asList(arguments).contains("--detach")) {
                new Detached(home).start(progress);
            } else {
                boolean background = Arrays.asList(arguments).contains(Detached.FLAG);
                new Launcher(home, ports, repository, environment, progress)
                        .run("deploy/local/down" + (background ? "" : ", or Ctrl-C here"));
            }
        });
    }
}
