package app.stride.gateway.connection;

import io.netty.channel.ChannelOutboundBuffer;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Data waiting for a client that reads slowly or not at all, perhaps because it has silently gone. Closing such a
 * connection after the last write would wait for ever.
 */
final class Backlog {
    private static final long STALLED_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** If a connection was not checked for this long, the whole process was stalled. */
    private static final long LOOKED_AT_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final LongSupplier clock;
    private long bytes;
    private int first;
    private long progress;
    private long lookedAt;
    private long movedAt;

    /** The clock is in nanoseconds. */
    Backlog(LongSupplier clock) {
        this.clock = clock;
        this.lookedAt = clock.getAsLong();
        this.movedAt = lookedAt;
    }

    /** Whether the client has read nothing for a minute; to be called every few seconds. */
    boolean isStalled(@Nullable ChannelOutboundBuffer written) {
        long now = clock.getAsLong();
        boolean moved = written == null || hasMoved(written);
        if (moved || now - lookedAt > LOOKED_AT_NANOS) {
            movedAt = now;
        }
        lookedAt = now;
        return now - movedAt > STALLED_NANOS;
    }

    /**
     * Whether less is left, a different buffer comes first, or more of it has been sent; additional data is not
     * movement.
     */
    private boolean hasMoved(ChannelOutboundBuffer written) {
        long bytesBefore = bytes;
        int firstBefore = first;
        long progressBefore = progress;
        bytes = written.totalPendingWriteBytes();
        first = System.identityHashCode(written.current());
        progress = written.currentProgress();
        return bytes == 0 || bytes < bytesBefore || first != firstBefore || progress != progressBefore;
    }
}
