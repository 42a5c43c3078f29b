package app.stride.gateway.connection;

import io.netty.channel.ChannelOutboundBuffer;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be written to a client that takes it slowly, or not at all, be it that it is gone and nobody was told. Whoever is to close such a connection
 * after the last word would wait for ever.
 */
final class Backlog {
    private static final long STALLED_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** Whoever was not looked at for so long stood still together with this process. */
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

    /** Whether nothing of it has been taken for a minute; to be asked every few seconds. */
    boolean isStalled(@Nullable ChannelOutboundBuffer written) {
        long now = clock.getAsLong();
        boolean moved = written == null || hasMoved(written);
        if (moved || now - lookedAt > LOOKED_AT_NANOS) {
            movedAt = now;
        }
        lookedAt = now;
        return now - movedAt > STALLED_NANOS;
    }

    /** Less is left, or another part comes first, or more of that one is gone; that there is more to be written is no movement. */
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
