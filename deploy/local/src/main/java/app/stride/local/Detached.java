package app.stride.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A launcher in the background, whose words are repeated here until the product is healthy. */
final class Detached {
    static final String FLAG = "--in-background";
    private static final long POLL_MILLIS = 100;

    private final Home home;

    Detached(Home home) {
        this.home = home;
    }

    void start(Progress progress) throws IOException, InterruptedException {
        home.prepare();
        Path log = home.log(Launcher.NAME);
        if (home.pidFile(Launcher.NAME).running().isEmpty()) {
            Files.deleteIfExists(log);
        }
        long told = Files.exists(log) ? Files.size(log) : 0;
        Process launcher = spawn(log);
        boolean healthy = false;
        while (!healthy && launcher.isAlive()) {
            Thread.sleep(POLL_MILLIS);
            healthy = isHealthy(launcher);
            told = tell(log, told, progress);
        }
        tell(log, told, progress);
        if (!healthy) {
            throw new Refusal("Stride is not running.");
        }
    }

    private boolean isHealthy(Process launcher) {
        boolean ours = home.pidFile(Launcher.NAME)
                .running()
                .filter(launcher.toHandle()::equals)
                .isPresent();
        return ours && RunningProduct.find(home).isPresent();
    }

    /** Like this JVM, and with nohup, so that it outlives the terminal it was started from. */
    private static Process spawn(Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "nohup", Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Up.class.getName(), FLAG));
        return new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static long tell(Path log, long from, Progress progress) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] news = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(news);
            String text = new String(news, StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n');
            if (end >= 0) {
                progress.say(text.substring(0, end));
                return from + text.substring(0, end + 1).getBytes(StandardCharsets.UTF_8).length;
            }
            return from;
        }
    }
}
