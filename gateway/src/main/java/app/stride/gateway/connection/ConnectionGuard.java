package app.stride.gateway.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections whose request headers never complete, however busily the client sends, whose client does not
 * read what is waiting for it, or that stay idle. It is a connection's first handler and learns from {@link Arrivals}
 * when a request has got through; while one is being answered, uploads and event streams may take their time. Runs on
 * the connection's own event loop only.
 */
final class ConnectionGuard extends ChannelInboundHandlerAdapter {
    private static final long LOOK_MILLIS = 3_000;
    private static final AttributeKey<ConnectionGuard> KEY = AttributeKey.valueOf(ConnectionGuard.class.getName());

    private final long headNanos;
    private final long keptNanos;
    private final LongSupplier clock;
    private final Backlog backlog;
    private int calls;
    private boolean manyAtOnce;
    private boolean receiving;
    private boolean refused;
    private long since;
    private @Nullable Future<?> looking;

    /**
     * The clock is in nanoseconds.
     *
     * @param head how long the TLS handshake and the headers may take, from the first byte or from the start of the
     *     connection
     * @param kept how long the connection may be idle between two requests
     */
    ConnectionGuard(Duration head, Duration kept, LongSupplier clock) {
        this.headNanos = head.toNanos();
        this.keptNanos = kept.toNanos();
        this.clock = clock;
        this.since = clock.getAsLong();
        this.backlog = new Backlog(clock);
    }

    static @Nullable ConnectionGuard of(Channel channel) {
        return channel.attr(KEY).get();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        context.channel().attr(KEY).set(this);
        looking = context.executor()
                .scheduleWithFixedDelay(() -> look(context), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (refused) {
            ReferenceCountUtil.release(bytes); // nobody waits for the rest
            return;
        }
        if (calls == 0 && !receiving && !manyAtOnce) {
            receiving = true;
            since = clock.getAsLong();
        }
        context.fireChannelRead(bytes);
    }

    /**
     * A request has arrived with its headers. On HTTP/2, other data need not be headers, and the protocol limits
     * those.
     */
    void arrived(boolean http2) {
        calls++;
        receiving = false;
        manyAtOnce |= http2;
    }

    /** A request has been answered. */
    void answered() {
        calls--;
        since = clock.getAsLong();
    }

    private void look(ChannelHandlerContext context) {
        if (backlog.isStalled(context.channel().unsafe().outboundBuffer())) {
            context.close(); // bypassing the other handlers, which would wait until everything is written
            return;
        }
        if (calls > 0) {
            return;
        }
        long waited = clock.getAsLong() - since;
        if (receiving && waited > headNanos) {
            refuse(context);
        } else if (waited > keptNanos) {
            context.channel().close(); // through all handlers: the HTTP/2 one sends a GOAWAY
        }
    }

    /** Once only. Where no request has begun, in the TLS handshake or over HTTP/2, there is none to be answered. */
    private void refuse(ChannelHandlerContext context) {
        receiving = false;
        refused = true;
        if (!UnreadableRequests.endLate(context)) {
            context.close();
        }
    }

    /** A client that disappears while nothing is in progress is not worth reporting. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
        if (calls == 0 && failure instanceof IOException) {
            context.close();
        } else {
            context.fireExceptionCaught(failure);
        }
    }

    /** Also called when the connection is closed. */
    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (looking != null) {
            looking.cancel(false);
        }
    }
}
