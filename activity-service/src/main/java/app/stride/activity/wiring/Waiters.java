package app.stride.activity.wiring;

import app.stride.activity.domain.activity.AthleteId;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** Those who wait until a round of work that has not begun yet is done with their athlete, or has found nothing left to do. */
final class Waiters {
    private record Waiter(AthleteId athlete, long after, UniEmitter<? super Void> emitter) {}

    private final List<Waiter> waiting = new CopyOnWriteArrayList<>();
    private final AtomicLong round = new AtomicLong();

    /**
     * Comes when a round is done that begins from now on.
     *
     * @param ask asks for that round
     */
    Uni<Void> next(AthleteId athlete, Runnable ask) {
        return Uni.createFrom().emitter(emitter -> {
            Waiter waiter = new Waiter(athlete, round.get(), emitter);
            emitter.onTermination(() -> waiting.remove(waiter));
            waiting.add(waiter);
            ask.run();
        });
    }

    /** A round begins; returns its number. */
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
