package app.stride.gateway.forward;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.FastThreadLocal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Looks at all calls of an event loop, ten times a second while there are any. A timer for each of them, mostly given up again, would cost every call a percent. */
final class SilenceWatch {
    private static final long LOOK_MILLIS = 100;

    private static final FastThreadLocal<SilenceWatch> OWN = new FastThreadLocal<>() {
        @Override
        protected SilenceWatch initialValue() {
            return new SilenceWatch();
        }
    };

    private final Set<Silence> watched = new HashSet<>();
    private boolean looking;

    private SilenceWatch() {}

    static SilenceWatch ofThisLoop() {
        return OWN.get();
    }

    void begin(Silence silence, EventExecutor loop) {
        watched.add(silence);
        if (!looking) {
            looking = true;
            lookLater(loop);
        }
    }

    void end(Silence silence) {
        watched.remove(silence);
    }

    private void lookLater(EventExecutor loop) {
        loop.schedule(() -> look(loop), LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look(EventExecutor loop) {
        looking = !watched.isEmpty();
        if (looking) {
            lookLater(loop); // first, so that whatever goes wrong in this look, there is a next one
        }
        long now = System.nanoTime();
        List<Silence> tooLong =
                watched.stream().filter(silence -> silence.isTooLong(now)).toList();
        for (Silence silence : tooLong) {
            watched.remove(silence);
            silence.tell();
        }
    }
}
