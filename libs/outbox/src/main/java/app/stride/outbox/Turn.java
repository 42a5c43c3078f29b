package app.stride.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One works at a time; once it is over, nobody begins any more. */
final class Turn {
    private final Semaphore free = new Semaphore(1);
    private volatile boolean over;

    /** False while another one has it, and when it is over. */
    boolean take() {
        return !over && free.tryAcquire();
    }

    void giveBack() {
        free.release();
    }

    boolean isOver() {
        return over;
    }

    /** Lets nobody begin any more. False if whoever works did not end in time; then it may be asked again. */
    boolean endsWithin(Duration patience) {
        over = true;
        try {
            // Never given back: somebody may have looked a moment before it was over.
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
