package app.stride.gateway.forward;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Detects when nothing has moved for a time; each movement costs one clock reading. Used on its call's event loop
 * only.
 */
final class Silence {
    private final Context call;
    private final SilenceWatch watch;
    private final long limitNanos;
    private final Runnable whenTooLong;
    private long lastHeard = System.nanoTime();
    private boolean over;

    /** Its neighbours in the list of watched calls. */
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

    /** Runs in the call's context, which logs and traces need. */
    void tell() {
        call.runOnContext(told -> {
            if (!over) {
                over = true;
                whenTooLong.run();
            }
        });
    }
}
