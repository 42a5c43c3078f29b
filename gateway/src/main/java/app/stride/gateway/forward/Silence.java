package app.stride.gateway.forward;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Watches for a time in which nothing moves; hearing something costs a clock reading. Everything happens on the event loop of its call. */
final class Silence {
    private final Context call;
    private final SilenceWatch watch;
    private final long limitNanos;
    private final Runnable whenTooLong;
    private long lastHeard = System.nanoTime();
    private boolean over;

    /** Its neighbours among those that are watched. */
    @Nullable Silence before;

    @Nullable Silence after;

    Silence(Vertx vertx, Duration limit, Runnable whenTooLong) {
        ContextInternal context = (ContextInternal) vertx.getOrCreateContext();
        this.call = context;
        this.watch = SilenceWatch.ofThisLoop();
        this.limitNanos = limit.toNanos();
        this.whenTooLong = whenTooLong;
        watch.begin(this, context.nettyEventLoop());
    }

    void heard() {
        lastHeard = System.nanoTime();
    }

    void stopWatching() {
        over = true;
        watch.end(this);
    }

    boolean isTooLong(long now) {
        return now - lastHeard >= limitNanos;
    }

    /** In the name of the call, which logs and traces ask for. */
    void tell() {
        call.runOnContext(told -> {
            if (!over) {
                over = true;
                whenTooLong.run();
            }
        });
    }
}
