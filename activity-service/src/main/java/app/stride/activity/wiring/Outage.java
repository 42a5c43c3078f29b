package app.stride.activity.wiring;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether something keeps failing: logged when that begins and when it ends, and not in between. */
final class Outage {
    private final AtomicBoolean lasts = new AtomicBoolean();

    /** Notes a failure; whether it is the first one. */
    boolean begins() {
        return lasts.compareAndSet(false, true);
    }

    /** Notes a success; whether it is the first one after a failure. */
    boolean ends() {
        return lasts.compareAndSet(true, false);
    }
}
