package app.stride.gateway.access;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/** The event loop on which a call arrived: whatever was asked elsewhere meanwhile, the call goes on there. */
public final class HomeThread {
    private HomeThread() {}

    /** The one that is running now; work that is there already goes on at once. */
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
