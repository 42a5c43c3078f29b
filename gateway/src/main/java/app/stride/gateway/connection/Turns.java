package app.stride.gateway.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Lets the next request of an HTTP/1.1 connection wait before Vert.x hears of it, until the one before is answered. One that waits there with half its body
 * when the client leaves makes Vert.x fail before it has told whoever waits for the end of the one before.
 */
final class Turns extends ChannelInboundHandlerAdapter {
    /** The handler that Vert.x ends an HTTP/1.1 connection with. */
    private static final String LAST = "handler";

    private static final AttributeKey<Turns> KEY = AttributeKey.valueOf(Turns.class.getName());

    private final Queue<Object> waiting = new ArrayDeque<>();
    private boolean answering = true;
    private @Nullable ChannelHandlerContext context;

    private Turns() {}

    /** Of a connection on which a request has just arrived. */
    static Turns of(Channel channel) {
        Turns turns = channel.attr(KEY).get();
        if (turns == null) {
            turns = new Turns();
            channel.attr(KEY).set(turns);
            channel.pipeline().addBefore(LAST, Turns.class.getName(), turns);
        }
        return turns;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object part) {
        if (!connection.channel().isActive()) {
            ReferenceCountUtil.release(part); // nobody is there to be answered
        } else if (waiting.isEmpty() && isNext(part)) {
            pass(connection, part);
        } else {
            waiting.add(part);
            connection.channel().config().setAutoRead(false);
        }
    }

    /** The request whose turn it was has been answered, or will not be. */
    void answered() {
        answering = false;
        ChannelHandlerContext connection = Objects.requireNonNull(context);
        connection.executor().execute(() -> goOn(connection));
    }

    private void goOn(ChannelHandlerContext connection) {
        if (waiting.isEmpty() || !connection.channel().isActive()) {
            return;
        }
        while (!waiting.isEmpty() && isNext(waiting.element())) {
            pass(connection, waiting.remove());
        }
        connection.fireChannelReadComplete();
        if (waiting.isEmpty()) {
            connection.channel().config().setAutoRead(true);
        }
    }

    /** Parts of the request whose turn it is come at once, and the next one when that is answered. */
    private boolean isNext(Object part) {
        return !answering || !(part instanceof HttpRequest);
    }

    private void pass(ChannelHandlerContext connection, Object part) {
        answering |= part instanceof HttpRequest;
        connection.fireChannelRead(part);
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
        connection.fireChannelInactive();
    }
}
