package app.stride.gateway.forward;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.FastThreadLocal;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Checks all calls of an event loop ten times a second while there are any. A timer per call, usually cancelled
 * again, would cost every call one percent.
 */
final class SilenceWatch {
    private static final long LOOK_MILLIS = 100;

    private static final FastThreadLocal<SilenceWatch> OWN = new FastThreadLocal<>() {
        @Override
        protected SilenceWatch initialValue() {
            return new SilenceWatch();
        }
    };

    /** The head of the linked list of watched calls. */
    private @Nullable Silence first;

    private boolean looking;

    private SilenceWatch() {}

    static SilenceWatch ofThisLoop() {
        return OWN.get();
    }

    void begin(Silence silence, EventExecutor loop) {
        silence.after = first;
        if (first != null) {
            first.before = silence;
        }
        first = silence;
        if (!looking) {
            looking = true;
            lookLater(loop);
        }
    }

    /** Stops watching a call, which may have ended before. */
    void end(Silence silence) {
        if (silence.before != null) {
            silence.before.after = silence.after;
        } else if (first == silence) {
            first = silence.after;
        }
        if (silence.after != null) {
            silence.after.before = silence.before;
        }
        silence.before = null;
        silence.after = null;
    }

    private void lookLater(EventExecutor loop) {
        loop.schedule(() -> look(loop), LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look(EventExecutor loop) {
        looking = first != null;
        if (looking) {
            lookLater(loop); // first, so that the next check happens whatever goes wrong in this one
        }
        long now = System.nanoTime();
        for (Silence each = first; each != null; ) {
            Silence next = each.after;
            if (each.isTooLong(now)) {
                end(each);
                each.tell(); // later, so that the list does not change meanwhile
            }
            each = next;
        }
    }
}
