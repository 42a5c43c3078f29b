package app.stride.plans.adapter.postgres;

import app.stride.plans.domain.athlete.AthleteId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Queues without threads: of one athlete each waits for the end of the one before, and then goes on where it came from. They would follow
 * each other anyway, but each with a connection in its hands that others need.
 */
@ApplicationScoped
class Queues {

    private static final CompletableFuture<Void> NOBODY = CompletableFuture.completedFuture(null);

    /** The end of the last one of each athlete of whom somebody works or waits. */
    private final Map<AthleteId, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    /** Does the work once nobody works for the athlete any more who came before. */
    <T> Uni<T> inTurn(AthleteId athlete, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> behindTheLast(athlete, work));
    }

    /** Whether nobody works or waits. */
    boolean isEmpty() {
        return last.isEmpty();
    }

    private <T> Uni<T> behindTheLast(AthleteId athlete, Supplier<Uni<T>> work) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        @Nullable CompletableFuture<Void> working = last.put(athlete, over);
        CompletableFuture<Void> before = working == null ? NOBODY : working;
        AtomicBoolean begunOrGivenUp = new AtomicBoolean();
        return Uni.createFrom()
                .completionStage(() -> before.thenRun(() -> {}))
                .emitOn(here())
                .chain(() -> toItsEnd(work, begunOrGivenUp, () -> end(athlete, over)))
                .onCancellation()
                .invoke(() -> {
                    // Who gives up while waiting lets nobody past the one before.
                    if (begunOrGivenUp.compareAndSet(false, true)) {
                        before.thenRun(() -> end(athlete, over));
                    }
                });
    }

    /** Nobody stops a transaction that has begun: the turn lasts until it is over, even if whoever asked for it has left. */
    private static <T> Uni<T> toItsEnd(Supplier<Uni<T>> work, AtomicBoolean begunOrGivenUp, Runnable end) {
        return Uni.createFrom().emitter(answer -> {
            if (begunOrGivenUp.compareAndSet(false, true)) {
                Uni.createFrom()
                        .deferred(() -> work.get())
                        .onTermination()
                        .invoke(end)
                        .subscribe()
                        .with(answer::complete, answer::fail);
            }
        });
    }

    private void end(AthleteId athlete, CompletableFuture<Void> over) {
        last.remove(athlete, over);
        over.complete(null);
    }

    private static Executor here() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : work -> context.runOnContext(ignored -> work.run());
    }
}
