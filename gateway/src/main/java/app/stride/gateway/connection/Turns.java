package app.stride.gateway.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Lets the next request of an HTTP/1.1 connection wait before Vert.x hears of it, until the one before is answered. One that waits there with half its body
 * when the client leaves makes Vert.x fail before it has told whoever waits for the end of the one before.
 */
final class Turns extends ChannelDuplexHandler {
    /** The handler that Vert.x ends an HTTP/1.1 connection with. */
    private static final String LAST = "handler";

    /** Sooner found than a handler among the others, which is asked for with every request. */
    private static final AttributeKey<Turns> KEY = AttributeKey.valueOf(Turns.class.getName());

    private final Queue<Object> waiting = new ArrayDeque<>();
    private boolean answering = true;

    private Turns() {}

    /** On a connection on which a request has just arrived. */
    static void keptOn(Channel channel) {
        if (!channel.hasAttr(KEY)) {
            Turns turns = new Turns();
            channel.attr(KEY).set(turns);
            channel.pipeline().addBefore(LAST, Turns.class.getName(), turns);
        }
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

    @Override
    public void write(ChannelHandlerContext connection, Object part, ChannelPromise written) {
        boolean last = part instanceof LastHttpContent && !isInformational(part);
        connection.write(part, written);
        if (last) {
            answering = false;
            if (!waiting.isEmpty()) {
                // not before Vert.x itself knows that it has answered
                connection.executor().execute(() -> goOn(connection));
            }
        }
    }

    /** After which the answer is still to come. */
    private static boolean isInformational(Object part) {
        return part instanceof HttpResponse answer && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    private void goOn(ChannelHandlerContext connection) {
        if (waiting.isEmpty() || !connection.channel().isActive()) {
            return;
        }
        // first of all, for whoever takes the parts may want to be given no more of them
        connection.channel().config().setAutoRead(true);
        while (!waiting.isEmpty() && isNext(waiting.element())) {
            pass(connection, waiting.remove());
        }
        connection.fireChannelReadComplete();
        if (!waiting.isEmpty()) {
            connection.channel().config().setAutoRead(false);
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
