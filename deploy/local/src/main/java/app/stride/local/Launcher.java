package app.stride.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Starts the product, says how to use it, and keeps it running until told to stop. */
final class Launcher {
    /** The name of the launcher's own process among the process files. */
    static final String NAME = "launcher";

    static final String STOPPING =
            "Stopping … (the first time it takes longer: what makes the next start quick is written down)";

    private static final String DEMO_ATHLETE = "demo";

    private final Home home;
    private final Ports ports;
    private final Path repository;
    private final Map<String, String> environment;
    private final Progress progress;

    Launcher(Home home, Ports ports, Path repository, Map<String, String> environment, Progress progress) {
        this.home = home;
        this.ports = ports;
        this.repository = repository;
        this.environment = environment;
        this.progress = progress;
    }

    /** Runs the product until this process is told to end. */
    void run(String howToStop) throws InterruptedException {
        home.prepare();
        try (FileLock lock = lock()) {
            if (lock == null) {
                throw new Refusal("Stride is already running in " + home.directory()
                        + ". deploy/local/down stops it; deploy/local/token NAME prints a token.");
            }
            takeOver();
            supervise(howToStop);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable FileLock lock() throws IOException {
        Path file = home.run().resolve("lock");
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .tryLock();
    }

    private void takeOver() throws InterruptedException {
        RunningProduct.forget(home);
        List<String> leftovers = new Leftovers(home).stop();
        if (!leftovers.isEmpty()) {
            progress.say("Stopped what an earlier launcher left behind: " + String.join(", ", leftovers) + ".");
        }
        ports.requireFree();
        home.pidFile(NAME).write(ProcessHandle.current());
    }

    private void supervise(String howToStop) throws InterruptedException {
        progress.say("Starting Stride with JDK " + Runtime.version().feature() + ", data in " + home.directory());
        Product product = new Product(home, ports, repository, environment, progress);
        Thread stopper = new Thread(() -> stop(product), "stopper");
        Runtime.getRuntime().addShutdownHook(stopper);
        product.start();
        progress.reached("everything is healthy");
        progress.say(Welcome.text(ports, home, signIn(product), howToStop));
        new RunningProduct(ports.url(Part.GATEWAY), ports.url(Part.ISSUER), ports.address(Part.KAFKA)).write(home);
        new CountDownLatch(1).await();
    }

    private String signIn(Product product) {
        String issuer = environment.get(ServiceEnvironment.ISSUER);
        return issuer == null ? Welcome.token(product.token(DEMO_ATHLETE)) : Welcome.elsewhere(issuer);
    }

    private void stop(Product product) {
        progress.say(STOPPING);
        RunningProduct.forget(home);
        product.stop();
        home.pidFile(NAME).delete();
        progress.say("Stopped. The data stay in " + home.data() + ".");
    }
}
