package app.stride.acceptance.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runners who all act at once, one thing after the other each, until told to stop. */
final class Traffic implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<Runner> runners;
    private final ExecutorService threads;
    private final List<Future<?>> working = new ArrayList<>();
    private volatile boolean stopped;

    private Traffic(List<Runner> runners) {
        this.runners = runners;
        this.threads = Executors.newFixedThreadPool(runners.size());
    }

    /**
     * Begins.
     *
     * @param pauseMillis of each runner between two actions
     */
    static Traffic of(List<Runner> runners, int pauseMillis) {
        Traffic traffic = new Traffic(runners);
        runners.forEach(runner -> traffic.working.add(traffic.threads.submit(() -> traffic.go(runner, pauseMillis))));
        return traffic;
    }

    private void go(Runner runner, int pauseMillis) {
        try {
            while (!stopped) {
                runner.act();
                Thread.sleep(pauseMillis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything that was begun is acknowledged when this returns. */
    @Override
    public void close() {
        stopped = true;
        try {
            for (Future<?> each : working) {
                each.get(10, TimeUnit.MINUTES);
            }
        } catch (ExecutionException e) {
            throw new AssertionError("a runner was answered what should not be", e.getCause());
        } catch (Exception e) {
            throw new AssertionError("a runner is not done", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Returns when so many more actions are acknowledged. */
    void awaitMore(int actions) {
        int before = acknowledged();
        await("actions go on").atMost(PATIENCE).until(() -> acknowledged() >= before + actions);
    }

    int acknowledged() {
        return runners.stream().mapToInt(Runner::acknowledged).sum();
    }
}
