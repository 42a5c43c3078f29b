package app.stride.gateway.connection;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Puts a {@link ConnectionGuard} on every connection. Netty finds this class through META-INF/services, if {@link
 * #enable} was called before it starts.
 */
public final class GuardedConnections extends ChannelInitializerExtension {
    /** Makes Netty look for extensions, which it does not do by default. */
    public static void enable() {
        System.setProperty("io.netty.bootstrap.extensions", "serviceload");
    }

    /** Looked up with the first connection, once the configuration is available. */
    private static final class Terms {
        static final Duration HEAD = ConfigProvider.getConfig()
                .getOptionalValue("stride.gateway.connections.head", Duration.class)
                .orElse(Duration.ofSeconds(15));

        static final Duration KEPT = ConfigProvider.getConfig()
                .getOptionalValue("stride.gateway.connections.kept", Duration.class)
                .orElse(Duration.ofSeconds(75));
    }

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        channel.pipeline().addFirst(new ConnectionGuard(Terms.HEAD, Terms.KEPT, System::nanoTime), new NoUpgrade());
    }
}
