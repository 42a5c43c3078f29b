package app.stride.gateway.connection;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.AttributeKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection on which the head of a request does not come to its end, however busily its client sends, one whose client takes nothing of what
 * waits for it, and one that is kept for nothing. It stands before all other handlers of a connection and hears from {@link Arrivals} when a request has come
 * through them; while one is being answered, uploads and event streams take their time. Everything happens on the connection's own thread.
 */
final class ConnectionGuard extends ChannelInboundHandlerAdapter {
    /** For a TLS handshake and a head, from the first byte on, or from the connection's beginning. */
    private static final long HEAD_NANOS = TimeUnit.SECONDS.toNanos(15);

    private static final long LOOK_MILLIS = 3_000;
    private static final AttributeKey<ConnectionGuard> KEY = AttributeKey.valueOf(ConnectionGuard.class.getName());
    private static final String TOO_LATE = problem();

    private final long keptNanos;
    private final LongSupplier clock;
    private final Backlog backlog;
    private int calls;
    private boolean manyAtOnce;
    private boolean receiving;
    private long since;
    private @Nullable Future<?> looking;

    /** Of a connection that is kept so long between two requests; the clock is in nanoseconds. */
    ConnectionGuard(Duration kept, LongSupplier clock) {
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
        if (calls == 0 && !receiving && !manyAtOnce) {
            receiving = true;
            since = clock.getAsLong();
        }
        context.fireChannelRead(bytes);
    }

    /** A request has arrived with its head. On HTTP/2 what else arrives need not be a head, and heads are bounded by the protocol. */
    void arrived(boolean http2) {
        calls++;
        receiving = false;
        manyAtOnce |= http2;
    }

    /** A request has been refused, and perhaps never arrived: the router does so by itself with some. */
    void turnedAway(boolean http2) {
        receiving = false;
        manyAtOnce |= http2;
        since = clock.getAsLong();
    }

    /** A request has been answered. */
    void answered() {
        calls--;
        since = clock.getAsLong();
    }

    private void look(ChannelHandlerContext context) {
        if (backlog.isStalled(context.channel().unsafe().outboundBuffer())) {
            context.close(); // past the other handlers, who would wait until everything is written
            return;
        }
        if (calls > 0) {
            return;
        }
        long waited = clock.getAsLong() - since;
        if (receiving && waited > HEAD_NANOS) {
            refuse(context);
        } else if (waited > keptNanos) {
            context.channel().close(); // through all handlers: that of HTTP/2 says goodbye
        }
    }

    private void refuse(ChannelHandlerContext context) {
        receiving = false; // told once
        if (context.pipeline().get(SslHandler.class) == null) {
            context.writeAndFlush(Unpooled.copiedBuffer(TOO_LATE, StandardCharsets.US_ASCII))
                    .addListener(ChannelFutureListener.CLOSE);
        } else {
            context.close();
        }
    }

    /** A client that is gone without a word while nothing is under way is no news to anybody. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
        if (calls == 0 && failure instanceof IOException) {
            context.close();
        } else {
            context.fireExceptionCaught(failure);
        }
    }

    /** As it is when the connection is closed, too. */
    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    private static String problem() {
        String body = "{\"type\":\"about:blank\",\"title\":\"Request Timeout\",\"status\":408,"
                + "\"detail\":\"The request did not arrive in time; send it again.\"}";
        return "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Type: application/problem+json\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
