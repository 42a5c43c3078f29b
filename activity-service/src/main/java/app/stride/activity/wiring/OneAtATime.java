package app.stride.activity.wiring;

import app.stride.activity.usecase.ingest.LargeFiles;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A queue without threads: each waits for the end of the one before, and then goes on where it came from. */
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
        return Uni.createFrom()
                .completionStage(() -> before.thenRun(() -> {}))
                .emitOn(here())
                .chain(ignored -> work.get())
                .onTermination()
                // Who gives up while waiting lets nobody past the one before.
                .invoke(() -> before.thenRun(() -> over.complete(null)));
    }

    private static Executor here() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : work -> context.runOnContext(ignored -> work.run());
    }
}
