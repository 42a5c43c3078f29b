package app.stride.gateway.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.core.net.impl.VertxHandler;

/**
 * Passes requests that Netty cannot read on to the public router, where they are rejected like other malformed ones:
 * with problem details, a request id, a line in the access log, and under a name in the metrics. Vert.x would answer
 * them with a bare status. Those of the management port go there as well: nothing but a refusal comes of them. It
 * leaves the connection with the first part it sees, so it costs requests nothing.
 */
final class UnreadableRequests extends ChannelInboundHandlerAdapter {
    /** The last handler of a Vert.x connection; of a clear-text one, it is added with the first request. */
    private static final String LAST = "handler";

    private UnreadableRequests() {}

    /** To be called before a connection's first request is complete, once it is known which protocol it speaks. */
    static void areRoutedOn(ChannelPipeline handlers) {
        if (handlers.get(LAST) == null) {
            handlers.addLast(new UnreadableRequests());
        } else {
            route(handlers);
        }
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
