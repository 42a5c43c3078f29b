package app.stride.gateway.connection;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** Puts every connection under a {@link ConnectionGuard}. Netty finds it by META-INF/services, if {@link #enable} was called before it starts. */
public final class GuardedConnections extends ChannelInitializerExtension {
    /** Has Netty look for extensions, which it does not by itself. */
    public static void enable() {
        System.setProperty("io.netty.bootstrap.extensions", "serviceload");
    }

    /** Looked up with the first connection, when there is a configuration. */
    private static final class Terms {
        static final Duration KEPT = ConfigProvider.getConfig()
                .getOptionalValue("stride.gateway.connections.kept", Duration.class)
                .orElse(Duration.ofSeconds(75));
    }

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        channel.pipeline().addFirst(new ConnectionGuard(Terms.KEPT, System::nanoTime), new NoUpgrade());
    }
}
