package app.stride.gateway.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.vertx.core.http.impl.Http1xUpgradeToH2CHandler;
import java.util.List;

/**
 * Ignores offers to upgrade a clear-text connection to HTTP/2, as RFC 9110, 7.8 allows. Vert.x would treat the
 * offer's body as HTTP/2 and forward more or less of it than its length says, at any speed, which could hide the next
 * request. Clients that know HTTP/2 is supported may start with it directly. As the first to know which protocol a
 * connection speaks, it also has {@link UnreadableRequests} routed.
 */
final class NoUpgrade extends ChannelInboundHandlerAdapter {
    /** Vert.x handlers of which one exists as soon as the protocol is known: TLS, HTTP/1.1 or HTTP/2. */
    private static final List<String> KNOWING = List.of("ssl", "httpDecoder", "handler");

    @Override
    public void channelRead(ChannelHandlerContext connection, Object bytes) {
        ByteBuf first = (ByteBuf) bytes;
        ChannelPipeline handlers = connection.pipeline();
        // one by one, so that the HTTP/1.1 handlers exist before a request can be complete
        while (isUndecided(handlers) && first.isReadable()) {
            connection.fireChannelRead(first.readRetainedSlice(1));
        }
        if (!isUndecided(handlers)) {
            ChannelHandlerContext upgrading = handlers.context(Http1xUpgradeToH2CHandler.class);
            if (upgrading != null) {
                handlers.addBefore(upgrading.name(), Deaf.class.getName(), new Deaf());
            }
            UnreadableRequests.areRoutedOn(handlers);
            handlers.remove(this);
        }
        if (first.isReadable()) {
            connection.fireChannelRead(first);
        } else {
            first.release();
        }
    }

    private static boolean isUndecided(ChannelPipeline handlers) {
        return KNOWING.stream().allMatch(name -> handlers.get(name) == null);
    }

    /** Only a connection's first request can contain an offer that would be accepted. */
    private static final class Deaf extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext connection, Object part) {
            if (part instanceof HttpRequest request) {
                request.headers().remove(HttpHeaderNames.UPGRADE);
                connection.pipeline().remove(this);
            }
            connection.fireChannelRead(part);
        }
    }
}
