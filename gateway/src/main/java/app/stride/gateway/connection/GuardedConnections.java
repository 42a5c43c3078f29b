package app.stride.gateway.connection;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;

/** Puts every connection under a {@link ConnectionGuard}. Netty finds it by META-INF/services, if {@link #enable} was called before it starts. */
public final class GuardedConnections extends ChannelInitializerExtension {
    /** Has Netty look for extensions, which it does not by itself. */
    public static void enable() {
        System.setProperty("io.netty.bootstrap.extensions", "serviceload");
    }

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        channel.pipeline().addFirst(new ConnectionGuard());
    }
}
