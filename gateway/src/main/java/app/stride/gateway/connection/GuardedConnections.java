package app.stride.gateway.connection;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;

/**
 * Puts our handlers on every connection, a {@link ConnectionGuard} first. Netty finds this class through
 * META-INF/services, if {@link #enable} was called before it starts.
 */
public final class GuardedConnections extends ChannelInitializerExtension {
    /** Makes Netty look for extensions, which it does not do by default. */
    public static void enable() {
        System.setProperty("io.netty.bootstrap.extensions", "serviceload");
    }

    /** Looked up with the first connection, once the configuration is available. */
    private static final class Terms {
        static final ConnectionTerms CONFIGURED = ConnectionTerms.configured();
    }

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        channel.pipeline().addFirst(guard(), new NoUpgrade(), new JointFlush());
        RoomForAnswers.on(channel);
    }

    private static ConnectionGuard guard() {
        return new ConnectionGuard(Terms.CONFIGURED.head(), Terms.CONFIGURED.kept(), System::nanoTime);
    }
}
