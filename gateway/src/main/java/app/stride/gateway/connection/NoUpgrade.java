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
 * Leaves the offer to go on in HTTP/2 unheard, as RFC 9110, 7.8 allows, on a clear-text connection. Vert.x would take the body that comes with the offer for
 * one of HTTP/2, and hand on more or less of it than its length says, at whatever speed, behind which the next request could hide. A client that knows that
 * HTTP/2 is spoken here may begin with it.
 */
final class NoUpgrade extends ChannelInboundHandlerAdapter {
    /** Of Vert.x' handlers, those of which one is there as soon as it knows what is spoken: TLS, HTTP/1.1 or HTTP/2. */
    private static final List<String> KNOWING = List.of("ssl", "httpDecoder", "handler");

    @Override
    public void channelRead(ChannelHandlerContext connection, Object bytes) {
        ByteBuf first = (ByteBuf) bytes;
        ChannelPipeline handlers = connection.pipeline();
        // one by one, so that the handlers of HTTP/1.1 are there before a request can be whole
        while (isUndecided(handlers) && first.isReadable()) {
            connection.fireChannelRead(first.readRetainedSlice(1));
        }
        if (!isUndecided(handlers)) {
            ChannelHandlerContext upgrading = handlers.context(Http1xUpgradeToH2CHandler.class);
            if (upgrading != null) {
                handlers.addBefore(upgrading.name(), Deaf.class.getName(), new Deaf());
            }
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

    /** Only the first request of a connection can have an offer that is heard. */
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
