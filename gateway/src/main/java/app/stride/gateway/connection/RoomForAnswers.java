package app.stride.gateway.connection;

import io.netty.buffer.AbstractByteBufAllocator;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;

/**
 * Pooled memory in pieces that hold the headers of a response and a short body. Netty copies a body behind its
 * headers where there is room; otherwise it writes the two separately, which costs more than the copy.
 */
final class RoomForAnswers extends AbstractByteBufAllocator {
    private static final RoomForAnswers POOLED = new RoomForAnswers();

    /** Our choice: a page of memory, enough for most responses of the API. */
    private static final int ROOM = 4096;

    /** What Netty begins headers with; the heads of chunks and HTTP/2 frames are shorter, and many may be waiting. */
    private static final int LEAST_HEADERS = 256;

    private RoomForAnswers() {
        super(true);
    }

    /** Has a connection's responses written there, except over TLS, which needs memory on the heap. */
    static void on(Channel channel) {
        if (channel.config().getAllocator() == PooledByteBufAllocator.DEFAULT) {
            channel.config().setAllocator(POOLED);
        }
    }

    @Override
    protected ByteBuf newHeapBuffer(int initialCapacity, int maxCapacity) {
        return PooledByteBufAllocator.DEFAULT.heapBuffer(initialCapacity, maxCapacity);
    }

    @Override
    protected ByteBuf newDirectBuffer(int initialCapacity, int maxCapacity) {
        return PooledByteBufAllocator.DEFAULT.directBuffer(capacity(initialCapacity, maxCapacity), maxCapacity);
    }

    private static int capacity(int initial, int most) {
        return initial < LEAST_HEADERS ? initial : Math.min(Math.max(initial, ROOM), most);
    }

    @Override
    public boolean isDirectBufferPooled() {
        return true;
    }
}
