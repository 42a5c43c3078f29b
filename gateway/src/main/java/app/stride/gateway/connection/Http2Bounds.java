package app.stride.gateway.connection;

import io.netty.channel.Channel;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2HeadersEncoder;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** Limits what one HTTP/2 connection may demand, whatever its client announces. */
final class Http2Bounds {
    private static final Logger LOG = Logger.getLogger(Http2Bounds.class);

    /** The protocol's initial value (RFC 7541, 4.2): response headers a client may have us remember. */
    private static final int REMEMBERED_BYTES = 4096;

    private static final AttributeKey<Boolean> HELD = AttributeKey.valueOf(Http2Bounds.class.getName());

    /** Clients are told the limit, but by default it applies only once they have acknowledged it. */
    private static final class Terms {
        static final int STREAMS =
                ConfigProvider.getConfig().getValue("quarkus.http.limits.max-concurrent-streams", Integer.class);
    }

    private Http2Bounds() {}

    /** Applies from the first request, which a hundred others may follow immediately. */
    static void hold(HttpConnection connection) {
        Channel channel = ((ConnectionBase) connection).channel();
        if (channel.attr(HELD).setIfAbsent(true) == null) {
            Http2ConnectionHandler protocol = channel.pipeline().get(Http2ConnectionHandler.class);
            Http2Connection.Endpoint<?> client = protocol.connection().remote();
            client.maxActiveStreams(Math.min(client.maxActiveStreams(), Terms.STREAMS));
            remember(protocol);
            connection.remoteSettingsHandler(settings -> remember(protocol));
        }
    }

    private static void remember(Http2ConnectionHandler protocol) {
        try {
            Http2HeadersEncoder.Configuration headers =
                    protocol.encoder().configuration().headersConfiguration();
            if (headers.maxHeaderTableSize() > REMEMBERED_BYTES) {
                headers.maxHeaderTableSize(REMEMBERED_BYTES);
            }
        } catch (Http2Exception e) {
            LOG.warnf("A client's header table could not be limited, its connection continues: %s", e.getMessage());
        }
    }
}
