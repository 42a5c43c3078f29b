package app.stride.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SilenceWatchTest {
    private static final Duration SOON = Duration.ofMillis(150);

    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private final AtomicInteger told = new AtomicInteger();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aCallInWhichNothingMovesIsToldOnceAndInItsOwnName() {
        CompletableFuture<Context> where = new CompletableFuture<>();
        onTheLoop(() -> new Silence(vertx, SOON, () -> {
            told.incrementAndGet();
            where.complete(Vertx.currentContext());
        }));

        assertThat(where.join()).isSameAs(loop);
        await().during(Duration.ofMillis(400)).until(() -> told.get() == 1);
    }

    @Test
    void oneThatIsOverIsNot() {
        onTheLoop(() -> {
            Silence silence = new Silence(vertx, SOON, told::incrementAndGet);
            silence.stopWatching();
            return silence;
        });

        await().during(Duration.ofMillis(500)).until(() -> told.get() == 0);
    }

    @Test
    void whicheverEndsTheOthersAreStillWatched() {
        onTheLoop(() -> {
            List<Silence> all = Stream.generate(() -> new Silence(vertx, SOON, told::incrementAndGet))
                    .limit(7)
                    .toList();
            // one in the middle, the newest, the oldest, a neighbour of one that has ended, and one twice
            List.of(3, 6, 0, 4, 3).forEach(each -> all.get(each).stopWatching());
            return all.get(0);
        });

        await().until(() -> told.get() == 3);
        await().during(Duration.ofMillis(400)).until(() -> told.get() == 3);
    }

    @Test
    void oneThatIsHeardOfHasItsTimeAnew() {
        Duration longer = Duration.ofSeconds(2);
        Silence silence = onTheLoop(() -> new Silence(vertx, longer, told::incrementAndGet));
        long begin = System.nanoTime();
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
        onTheLoop(() -> {
            silence.heard();
            return silence;
        });

        await().until(() -> told.get() == 1);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void aLoopThatHadNothingToLookAtLooksAgain() {
        onTheLoop(() -> new Silence(vertx, SOON, told::incrementAndGet));
        await().until(() -> told.get() == 1);
        await().pollDelay(Duration.ofMillis(300)).until(() -> true);

        onTheLoop(() -> new Silence(vertx, SOON, told::incrementAndGet));
        await().until(() -> told.get() == 2);
    }

    private <T> T onTheLoop(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        loop.runOnContext(now -> result.complete(work.get()));
        return result.join();
    }
}
