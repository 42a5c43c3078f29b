package app.stride.gateway.access;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/** The event loop a call arrived on: the call continues there, whatever was awaited elsewhere. */
public final class HomeThread {
    private HomeThread() {}

    /** The current event loop; work already on it runs immediately. */
    public static Executor of(Vertx vertx) {
        Context home = vertx.getOrCreateContext();
        return work -> {
            if (Vertx.currentContext() == home) {
                work.run();
            } else {
                home.runOnContext(run -> work.run());
            }
        };
    }
}
