package app.stride.coach.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.coach.usecase.ModelUnavailable;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelCallsTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final ExecutorService oneThread =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
    private final ScheduledThreadPoolExecutor timer = ModelCalls.deadlines(Thread::new);
    private final CompletableFuture<Void> interrupted = new CompletableFuture<>();

    @AfterEach
    void stop() {
        oneThread.shutdownNow();
        timer.shutdownNow();
    }

    @Test
    void aCallRunsOnAThreadOfItsOwn() {
        Thread caller = Thread.currentThread();
        Uni<String> answer = calls().whole(LONG, () -> String.valueOf(Thread.currentThread() == caller));
        assertThat(answer.await().atMost(Duration.ofSeconds(5))).isEqualTo("false");
    }

    @Test
    void aCallThatTakesTooLongIsGivenUpAndInterrupted() {
        Uni<String> answer = calls().whole(Duration.ofMillis(50), this::neverAnswer);
        assertThatThrownBy(() -> answer.await().atMost(Duration.ofSeconds(5)))
                .isInstanceOf(ModelUnavailable.class)
                .hasMessage("TIMED_OUT");
        assertThat(interrupted).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void aCallThatNobodyWaitsForIsInterrupted() {
        CountDownLatch begun = new CountDownLatch(1);
        Cancellable waiting = calls().whole(LONG, () -> {
                    begun.countDown();
                    return neverAnswer();
                })
                .subscribe()
                .with(answer -> {});
        assertThat(CompletableFuture.runAsync(() -> await(begun))).succeedsWithin(Duration.ofSeconds(5));
        waiting.cancel();
        assertThat(interrupted).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void oneCallTooManyIsToldToComeBackLater() {
        ModelCalls calls = calls();
        calls.whole(LONG, this::neverAnswer).subscribe().with(answer -> {}, failure -> {});
        assertThatThrownBy(() -> calls.whole(LONG, () -> "x").await().atMost(Duration.ofSeconds(5)))
                .isInstanceOf(ModelUnavailable.class)
                .hasMessage("CROWDED: too many calls at a time");
    }

    @Test
    void nothingOfACallThatEndedWaitsForItsDeadline() {
        // When
        calls().whole(LONG, () -> "x").await().atMost(Duration.ofSeconds(5));

        // Then
        Awaitility.await().untilAsserted(() -> assertThat(timer.getQueue()).isEmpty());
    }

    @Test
    void aFailureOfAStreamEndsIt() {
        assertThatThrownBy(() -> calls().inPieces(LONG, usage -> {}, listener -> {
                            throw new IllegalStateException("broken");
                        })
                        .collect()
                        .asList()
                        .await()
                        .atMost(Duration.ofSeconds(5)))
                .hasMessage("broken");
    }

    private ModelCalls calls() {
        return new ModelCalls(oneThread, timer);
    }

    private String neverAnswer() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.complete(null);
        }
        return "too late";
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
