package app.stride.gateway.connection;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.timeout.ReadTimeoutException;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.core.net.impl.VertxHandler;

/**
 * Passes requests that Netty cannot read, or whose headers do not end, on to the public router, where they are
 * rejected like other malformed ones: with problem details, a request id, a line in the access log, and under a name
 * in the metrics. Vert.x would answer them with a bare status. Those of the management port go there as well: nothing
 * but a refusal comes of them. It leaves the connection with the first part it sees, so it costs requests nothing.
 */
final class UnreadableRequests extends ChannelInboundHandlerAdapter {
    /** The last handler of a Vert.x connection; of a clear-text one, it is added with the first request. */
    private static final String LAST = "handler";

    private static final String DECODER = "httpDecoder";

    /** What Netty names a request whose first line it cannot read. */
    private static final String NAMELESS = "/bad-request";

    /** In no beginning of HTTP/2: after it, a connection is one of HTTP/1.1. */
    private static final byte[] NO_PREFACE = {0};

    private UnreadableRequests() {}

    /** To be called before a connection's first request is complete, once it is known which protocol it speaks. */
    static void areRoutedOn(ChannelPipeline handlers) {
        if (handlers.get(LAST) == null) {
            handlers.addLast(new UnreadableRequests());
        } else {
            route(handlers);
        }
    }

    /**
     * Ends a request whose headers do not end: it is passed on like one that Netty has given up, as too late. False
     * if the connection has no place for it.
     *
     * @param guard the connection's first handler
     */
    static boolean endLate(ChannelHandlerContext guard) {
        if (guard.pipeline().get(NoUpgrade.class) != null) {
            guard.fireChannelRead(Unpooled.copiedBuffer(NO_PREFACE));
        }
        ChannelHandlerContext decoder = guard.pipeline().context(DECODER);
        if (decoder == null) {
            return false;
        }
        decoder.fireChannelRead(late());
        decoder.fireChannelReadComplete();
        return true;
    }

    private static HttpRequest late() {
        HttpRequest request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, NAMELESS, Unpooled.EMPTY_BUFFER);
        request.setDecoderResult(DecoderResult.failure(ReadTimeoutException.INSTANCE));
        return request;
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object part) {
        route(connection.pipeline());
        connection.pipeline().remove(this);
        connection.fireChannelRead(part);
    }

    /** Over HTTP/2 there are none: what cannot be read ends the stream or the connection there. */
    private static void route(ChannelPipeline handlers) {
        if (handlers.get(LAST) instanceof VertxHandler<?> handler
                && handler.getConnection() instanceof Http1xServerConnection connection) {
            connection.invalidRequestHandler(VertxHttpRecorder.getRootHandler());
        }
    }
}
