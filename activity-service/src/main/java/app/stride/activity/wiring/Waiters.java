package app.stride.activity.wiring;

import app.stride.activity.domain.activity.AthleteId;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * Requests waiting until a round of work that has not begun yet has processed their athlete, or found nothing left
 * to do.
 */
final class Waiters {
    private record Waiter(AthleteId athlete, long after, UniEmitter<? super Void> emitter) {}

    private final List<Waiter> waiting = new CopyOnWriteArrayList<>();
    private final AtomicLong round = new AtomicLong();

    /**
     * Completes when a round that begins from now on is done.
     *
     * @param ask requests that round
     */
    Uni<Void> next(AthleteId athlete, Runnable ask) {
        return Uni.createFrom().emitter(emitter -> {
            Waiter waiter = new Waiter(athlete, round.get(), emitter);
            emitter.onTermination(() -> waiting.remove(waiter));
            waiting.add(waiter);
            ask.run();
        });
    }

    /** Begins a round; returns its number. */
    long begin() {
        return round.incrementAndGet();
    }

    void done(long number, AthleteId athlete) {
        release(waiter -> waiter.after < number && waiter.athlete.equals(athlete));
    }

    void nothingLeft(long number) {
        release(waiter -> waiter.after < number);
    }

    private void release(Predicate<Waiter> whom) {
        waiting.stream().filter(whom).toList().forEach(waiter -> {
            waiting.remove(waiter);
            waiter.emitter.complete(null);
        });
    }
}
