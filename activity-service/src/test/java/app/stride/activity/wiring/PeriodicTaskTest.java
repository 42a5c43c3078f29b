package app.stride.activity.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeriodicTaskTest {
    private static final Duration INTERVAL = Duration.ofMillis(5);

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger begun = new AtomicInteger();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private PeriodicTask task(Uni<Void> work) {
        return new PeriodicTask(
                "Working",
                INTERVAL,
                () -> {
                    begun.incrementAndGet();
                    return work;
                },
                vertx);
    }

    @Test
    void aFailureIsRetriedAtTheNextInterval() {
        PeriodicTask task = task(Uni.createFrom().failure(new IllegalStateException("unavailable")));

        task.start();

        await().until(() -> begun.get() >= 3);
        task.stop();
    }

    @Test
    void whatStillRunsIsNotStartedAgain() {
        PeriodicTask task = task(Uni.createFrom().nothing());
        AtomicInteger ticks = new AtomicInteger();

        task.start();

        vertx.setPeriodic(INTERVAL.toMillis(), tick -> ticks.incrementAndGet());
        await().until(() -> ticks.get() >= 5);
        assertThat(begun).hasValue(1);
    }
}
