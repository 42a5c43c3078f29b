package app.stride.gateway.forward;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxHandler;

/**
 * Counts the responses a connection to a service has completed. Once a response is complete, the connection belongs
 * to the next call, even if this call's client has not received everything yet: giving up then must not reset it.
 */
final class AnswersRead extends ChannelInboundHandlerAdapter {
    private static final AttributeKey<AnswersRead> KEY = AttributeKey.valueOf(AnswersRead.class.getName());

    private long count;
    private boolean interim;

    private AnswersRead() {}

    /** Starts counting. */
    static void countOn(HttpConnection connection) {
        Channel channel = channel(connection);
        AnswersRead counter = new AnswersRead();
        channel.attr(KEY).set(counter);
        channel.pipeline()
                .addBefore(channel.pipeline().context(VertxHandler.class).name(), null, counter);
    }

    static long of(HttpConnection connection) {
        return channel(connection).attr(KEY).get().count;
    }

    private static Channel channel(HttpConnection connection) {
        return ((ConnectionBase) connection).channel();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        if (part instanceof HttpResponse head) {
            int status = head.status().code();
            interim = status == 100 || status == 103; // as in Vert.x
        }
        if (part instanceof LastHttpContent && !interim) {
            count++;
        }
        context.fireChannelRead(part);
    }
}
