package app.stride.gateway.connection;

import io.netty.channel.Channel;
import io.netty.handler.flush.FlushConsolidationHandler;

/**
 * Sends what a connection's calls have written once everything that has arrived on its event loop is processed. Each
 * send wakes up whoever reads it, which costs as much as the send itself; of several in a row, mostly the first does.
 */
public final class JointFlush {
    /** So much is written on one connection before it is sent all the same; our choice, as Netty's default. */
    private static final int MOST_WAITING = FlushConsolidationHandler.DEFAULT_EXPLICIT_FLUSH_AFTER_FLUSHES;

    private JointFlush() {}

    /** Has the connection's sends put off until then. Closing it sends what waits. */
    public static void on(Channel channel) {
        channel.pipeline().addFirst(new FlushConsolidationHandler(MOST_WAITING, true));
    }
}
