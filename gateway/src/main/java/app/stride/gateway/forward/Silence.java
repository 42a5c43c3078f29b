package app.stride.gateway.forward;

import io.vertx.core.Vertx;
import java.time.Duration;

/** Watches for a time in which nothing moves; hearing something costs a clock reading, no timer. */
final class Silence {

    private final Vertx vertx;
    private final long limitNanos;
    private final Runnable whenTooLong;
    private long lastHeard = System.nanoTime();
    private long timer;
    private boolean over;

    Silence(Vertx vertx, Duration limit, Runnable whenTooLong) {
        this.vertx = vertx;
        this.limitNanos = limit.toNanos();
        this.whenTooLong = whenTooLong;
        arm(limitNanos);
    }

    void heard() {
        lastHeard = System.nanoTime();
    }

    void stopWatching() {
        over = true;
        vertx.cancelTimer(timer);
    }

    private void arm(long nanos) {
        timer = vertx.setTimer(Math.max(1, Duration.ofNanos(nanos).toMillis()), fired -> check());
    }

    private void check() {
        if (over) {
            return;
        }
        long left = limitNanos - (System.nanoTime() - lastHeard);
        if (left > 0) {
            arm(left);
        } else {
            over = true;
            whenTooLong.run();
        }
    }
}
