package app.stride.activity.wiring;

import app.stride.activity.usecase.ingest.LargeFiles;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A queue without threads: each task waits for the one before to end, and then continues in its own context. */
@ApplicationScoped
class OneAtATime implements LargeFiles {
    private final AtomicReference<CompletableFuture<Void>> last =
            new AtomicReference<>(CompletableFuture.completedFuture(null));

    @Override
    public <T> Uni<T> inTurn(long bytes, Supplier<Uni<T>> work) {
        return bytes < LARGE ? work.get() : Uni.createFrom().deferred(() -> behindTheLast(work));
    }

    private <T> Uni<T> behindTheLast(Supplier<Uni<T>> work) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        CompletableFuture<Void> before = last.getAndSet(over);
        AtomicBoolean begunOrGivenUp = new AtomicBoolean();
        return Uni.createFrom()
                .completionStage(() -> before.thenRun(() -> {}))
                .emitOn(here())
                .chain(ignored -> begunOrGivenUp.compareAndSet(false, true)
                        ? toItsEnd(work, over)
                        : Uni.createFrom().<T>nothing())
                .onCancellation()
                .invoke(() -> {
                    // Whoever gives up while waiting must not let others overtake the one before.
                    if (begunOrGivenUp.compareAndSet(false, true)) {
                        before.thenRun(() -> over.complete(null));
                    }
                });
    }

    /**
     * A thread that is reading cannot be stopped: the turn lasts until the work is done, even if the client has
     * disconnected.
     */
    private static <T> Uni<T> toItsEnd(Supplier<Uni<T>> work, CompletableFuture<Void> over) {
        return Uni.createFrom()
                .emitter(answer -> Uni.createFrom()
                        .deferred(() -> work.get())
                        .onTermination()
                        .invoke(() -> over.complete(null))
                        .subscribe()
                        .with(answer::complete, answer::fail));
    }

    private static Executor here() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : work -> context.runOnContext(ignored -> work.run());
    }
}
